// October 2026 as stories sign it: three e-mails answered, one of them late, and one that waits at the end of the month.

import { type Conversation, converse } from './conversation.ts'

/** The quality officer, alone with the bot on the first working day of December. */
export const officer = { at: '2026-12-01T09:00', by: 'referent', room: 'direct', direct: true }

/** What agents logged. */
export const october = async (chat: Conversation): Promise<void> => {
  const agent = { by: 'anne', room: 'sejour', direct: false }
  await chat.from({ ...agent, at: '2026-10-15T09:00' }).say('!courriel répondu reçu:12/10 boîte:pref-etrangers')
  await chat.say('!courriel répondu reçu:13/10 boîte:pref-etrangers')
  await chat.say('!courriel répondu reçu:01/10 boîte:pref-etrangers')
  await chat.from({ ...agent, at: '2026-10-30T09:00' }).say('!courriel reçu reçu:30/10 boîte:pref-etrangers')
  await chat.from({ ...agent, at: '2026-11-04T09:00' }).say('!répondre 4')
}

/** An answer without how many indicators have nothing to tell: that is the catalogue's matter. */
export const told = (text: string): string => text.replace(/^(?:\d+ autres indicateurs|Un autre indicateur).*\n/gm, '')

/** A conversation in which the month is logged and signed. */
export const signed = async (): Promise<Conversation> => {
  const chat = converse()
  await october(chat)
  await chat.from(officer).say('!arrêter octobre')
  return chat
}
