// Sampling weeks that are refused: nothing is recorded, and the answer says what is wrong.

import { expect, test } from 'vitest'

import { converse } from '../support/conversation.ts'

const keeper = { at: '2026-11-20T09:00', by: 'referent', room: 'qualite' }
const agent = { by: 'anne', room: 'sejour' }

test.each([
  ['!échantillon boîte:inconnue semaine:2027-W20', 'Je ne connais pas de boîte « inconnue »'],
  ['!échantillon boîte:pref-etrangers', 'Quels jours'],
  ['!échantillon boîte:pref-etrangers du:17/05', 'Quels jours'],
  ['!échantillon boîte:pref-etrangers semaine:20 du:17/05 au:23/05', 'Quels jours'],
  ['!échantillon semaine:2027-W20', 'Que faut-il échantillonner'],
  ['!échantillon courriers boîte:pref-etrangers semaine:20', 'pas les deux à la fois'],
  ['!échantillon boîte:pref-etrangers service:Séjour semaine:20', 'pref-etrangers est échantillonnée en entier'],
  ['!échantillon courriers du:23/05 au:17/05', 'vient avant'],
  ['!échantillon courriers du:28/12 au:03/01', 'Un échantillon vaut pour une année civile'],
  ['!échantillon courriers du 16/11 au 31/12', 'avec son année, par exemple 16/11/2026'],
  ['!échantillon courriers semaine:2027-W60', '2027 en compte 52'],
  ['!échantillon courriers semaine:2999-W10', 'hors du calendrier'],
  ['!échantillon pref-etrangers octobre', 'Rien n’a été enregistré'],
  ['!corriger 1 boîte:prefecture', 's’y corrigent début:, fin:'],
  ['!corriger 1 service:Accueil', 's’y corrigent début:, fin:'],
  ['!corriger 1 fin:01/05/2027', 'vient avant'],
  ['!corriger 1 nombre:3', 's’y corrigent début:, fin:'],
])('%s', async (text, refusal) => {
  const chat = converse(keeper)
  await chat.say('!échantillon boîte:prefecture du:17/05 au:23/05')
  const before = await chat.say('!échantillon')
  const said = await chat.say(text)
  expect(said).toContain(refusal)
  expect(said).toContain('Rien n’a été enregistré')
  expect(await chat.say('!échantillon')).toBe(before)
  expect(chat.bugs).toEqual([])
})

test('days that are declared already, by the number that has them', async () => {
  const chat = converse(keeper)
  await chat.say('!échantillon boîte:pref-etrangers semaine:2027-W20')
  await chat.say('!échantillon courriers service:Séjour semaine:2027-W20')
  await chat.say('!échantillon boîte:pref-etrangers semaine:2027-W22')
  expect(await chat.say('!échantillon pref-etrangers du 23/05 au 30/05')).toContain('Le n° 1 déclare déjà')
  expect(await chat.say('!échantillon courriers semaine:20')).toContain('Le n° 2 déclare déjà')
  expect(await chat.say('!corriger 1 fin:31/05/2027')).toContain('Le n° 3 déclare déjà')
  expect(await chat.say('!échantillon courriers service:Légalité semaine:20')).toMatch(/^N° 4/)
  expect(await chat.say('!échantillon courriers service:Séjour semaine:21')).toMatch(/^N° 5/)
})

test('an agent who declares, corrects or undoes; lists are for everybody', async () => {
  const chat = converse(keeper)
  await chat.say('!échantillon boîte:pref-etrangers semaine:2027-W20')
  for (const text of ['!échantillon courriers semaine:20', '!corriger 1 fin:24/05/2027', '!annuler 1'])
    expect(await chat.say(text, agent)).toMatch(/référents? qualité.*Rien n’a été enregistré/)
  expect(await chat.say('!échantillon', agent)).toContain('pref-etrangers')
  expect(await chat.say('!voir 1', agent)).toMatch(/^N° 1/)
})
