// What must hold of every message, whatever it says: an answer, no bug, and no change or one whole valid commit.

import { expect } from 'vitest'
import { localDate, parseLocalDate } from '../../src/calendar/local-date.ts'
import type { Language } from '../../src/i18n/words.ts'
import type { Entry } from '../../src/register/entry.ts'
import { contradictionOf, dayOfEntry } from '../../src/register/kinds/kinds.ts'
import type { Commit } from '../../src/register/ports.ts'
import { converse, plainly } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const morning = { at: '2026-11-20T09:00' }
const today = localDate('2026-11-20')

/** A few requests in every state, and a line of calls. */
const standing = [
  '!courriel reçu 5 reçu:12/11 thème:récépissé',
  '!courriel reçu reçu:02/11',
  '!courrier répondu reçu:09/11',
  '!appel reçus:120 décrochés:96',
  '!courriel reçu reçu:13/11 boîte:pref-etrangers',
  '!incomplet 5',
  '!courriel reçu reçu:16/11',
  '!répondre 6 attente jusqu’au:15/12',
  '!courriel reçu reçu:17/11',
  '!transférer 7 Légalité',
  '!courriel reçu 3',
  '!annuler',
]

const prepare = async (): Promise<readonly Commit[]> => {
  const register = new MemoryRegister()
  const chat = converse(morning, {}, register)
  for (const text of standing) await chat.say(text)
  return register.commits
}

const prepared = prepare()

/** A register with the standing requests, as they were. */
const preparedRegister = async (): Promise<MemoryRegister> => {
  const register = new MemoryRegister()
  for (const commit of await prepared) await register.commit(commit)
  return register
}

const faultOf = (entry: Entry) => contradictionOf(entry, today)

/** Texts that a person gave, as they were stored. */
const textsOf = (entry: Entry): readonly string[] =>
  Object.values(entry).filter((value): value is string => typeof value === 'string')

/** Neither control characters nor those that turn a line's direction. */
const unseen = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u

/** Sends messages in turn to one prepared register, and holds what must hold after each. */
export const survive = async (texts: readonly string[], language: Language, by = 'anne'): Promise<void> => {
  const register = await preparedRegister()
  const chat = converse({ at: '2026-11-20T09:10', by }, { language }, register)
  for (const text of texts) {
    const before = register.commits.length
    const reply = await chat.reply(text)
    expect(chat.bugs).toEqual([])
    // A command's name was typed: the bot is spoken to.
    if (reply === undefined) throw new Error(`no answer to ${JSON.stringify(text)}`)
    const said = plainly(reply)
    expect(said.trim()).not.toBe('')
    expect(said).not.toMatch(unseen)
    expect(register.commits.length - before).toBeLessThanOrEqual(1)
    if (/^.*(?:Rien n’a été enregistré|Nothing was recorded)\.?$/m.test(said))
      expect(register.commits.length).toBe(before)
    for (const { before: old, after } of register.commits.slice(before).flatMap(({ changes }) => changes)) {
      expect([text, faultOf(after)]).toEqual([text, undefined])
      expect(after.revision).toBe((old?.revision ?? 0) + 1)
      expect(await register.get(after.id)).toEqual(after)
      for (const stored of textsOf(after)) expect(stored).not.toMatch(unseen)
      expect(parseLocalDate(dayOfEntry(after))).toBe(dayOfEntry(after))
    }
  }
}
