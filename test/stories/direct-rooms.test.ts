// A conversation of two stands for the rooms that the person belongs to.

import { expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const alone = { at: '2026-11-16T09:00', room: 'anne-et-vigie', direct: true }

test('with one room, its service is understood', async () => {
  const chat = converse({ ...alone, memberOf: ['sejour'] })
  expect(await chat.say('courriel reçu reçu:12/11')).toContain('N° 1 : courriel reçu le jeudi 12 novembre (Séjour)')
})

test('with several, all their services are theirs, and one has to be named', async () => {
  const chat = converse({ ...alone, memberOf: ['sejour', 'legalite'] })
  expect(await chat.say('courriel reçu')).toContain('Services : Séjour, Légalité.')
  await chat.say('!courriel reçu reçu:12/11', { by: 'karim', room: 'legalite', direct: false })
  await chat.say('!courriel reçu reçu:12/11', { by: 'karim', room: 'accueil', direct: false })
  expect(await chat.say('prendre 1')).toContain('Prise en charge enregistrée')
  expect(await chat.say('prendre 2')).toContain('Le n° 2 relève d’un autre service')
  expect(await chat.say('échéances')).toMatch(/n° 1 .*/)
})

test('a shared room takes nothing from the other rooms of who speaks', async () => {
  const chat = converse({ ...alone, room: 'legalite', direct: false, memberOf: ['sejour'] })
  expect(await chat.say('!courriel reçu')).toContain('(Légalité)')
})
