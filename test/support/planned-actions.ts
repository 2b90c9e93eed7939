// A plan of three actions as stories read it: one past its due day, one in progress, one done this year.

import { type Conversation, converse } from './conversation.ts'

/** The quality officer, in the room of every service. */
export const keeper = { at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }
export const agent = { by: 'anne', room: 'sejour' }

export const planned = async (): Promise<Conversation> => {
  const chat = converse(keeper)
  await chat.say('!action ajouter "Refaire le livret" module:1 origine:audit responsable:Accueil échéance:30/06/2026')
  await chat.say('!action ajouter "Former les agents" module:1 le:05/01 échéance:31/12')
  await chat.say('!action ajouter "Suivre les délais" module:pilotage le:05/01')
  await chat.say('!action en cours 2 le:01/09')
  await chat.say('!action fait 3 le:12/11')
  return chat
}
