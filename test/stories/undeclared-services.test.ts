// Where no service is declared any text is taken for one: what looks like a person's is masked in it, whatever is logged.

import { expect, test } from 'vitest'

import { converse } from '../support/conversation.ts'

const telephone = '06 12 34 56 78'

test.each([
  ['a request', `!courriel reçu service:"${telephone}"`],
  ['calls', `!appel reçus:3 décrochés:2 service:"${telephone}"`],
  ['a measure', `!mesure visites 3 sur 100 trimestre:T3 service:"${telephone}"`],
  ['an appointment', `!rdv demandé service:"${telephone}"`],
  ['a website update', `!maj demandée service:"${telephone}"`],
  ['a satisfaction survey', `!enquête créer Accueil questions:"Satisfait ?" service:"${telephone}"`],
  ['a mystery survey', `!mystère créer Printemps service:"${telephone}"`],
  ['an action of the plan', `!action ajouter module:1 "Refaire le livret" service:"${telephone}"`],
  ['a template', `!modèle ajouter court usage:réponse service:"${telephone}" texte:"Bonjour,"`],
  ['sampling weeks', `!échantillon courriers semaine:2027-W20 service:"${telephone}"`],
])('a telephone number is not kept as the service of %s', async (_what, typed) => {
  const settings = { services: [], mailboxes: [], rooms: [] }
  const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }, settings)
  const said = await chat.say(typed)
  expect(said).toContain('a été masqué')
  expect(said).not.toContain(telephone)
  const shown = await chat.say('!voir 1')
  expect(shown).toContain('[…]')
  expect(shown).not.toContain(telephone)
})

test('nor as the one that a request is transferred to', async () => {
  const settings = { services: [], mailboxes: [], rooms: [] }
  const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }, settings)
  await chat.say('!courriel reçu service:Accueil')
  expect(await chat.say(`!transférer 1 service:"${telephone}"`)).not.toContain(telephone)
  expect(await chat.say('!voir 1')).not.toContain(telephone)
})
