// Who may change what, and how fast.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'

const monday = { at: '2026-11-16T09:00' }
const otherService = { by: 'karim', room: 'legalite' }

describe('an entry of Séjour', () => {
  const logged = async () => {
    const chat = converse(monday)
    await chat.say('!courriel reçu 3 reçu:12/11')
    return chat
  }

  test.each(['!répondre 1', '!corriger 1 reçu:10/11', '!annuler 1', '!urgent 1', '!classer 1 motif:doublon'])(
    'refuses %s to an agent of another service',
    async (text) => {
      const chat = await logged()
      expect(await chat.say(text, otherService)).toMatch(
        /^Le n° 1 relève d’un autre service .* Rien n’a été enregistré\.$/,
      )
      expect(await chat.say('!historique 1')).not.toContain('karim')
    },
  )

  test('can be read by anybody', async () => {
    const chat = await logged()
    expect(await chat.say('!voir 1', otherService)).toContain('N° 1 : 3 courriels')
  })

  test('obeys who logged it, in whatever room', async () => {
    const chat = await logged()
    expect(await chat.say('!corriger 1 reçu:10/11', { room: 'legalite' })).toContain('N° 1 corrigé.')
  })

  test('obeys a colleague of the service, and the quality officer', async () => {
    const chat = await logged()
    expect(await chat.say('!relance 1', { by: 'karim' })).toContain('Relance enregistrée')
    expect(await chat.say('!relance 1', { by: 'referent', room: 'legalite' })).toContain('2 relances')
  })

  test('once transferred, obeys both services', async () => {
    const chat = await logged()
    await chat.say('!transférer 1 Légalité')
    expect(await chat.say('!prendre 1', otherService)).toContain('Prise en charge')
    expect(await chat.say('!relance 1', { by: 'lea' })).toContain('Relance enregistrée')
  })

  test('is not changed in company: one refusal refuses the whole command', async () => {
    const chat = await logged()
    await chat.say('!courrier reçu', otherService)
    expect(await chat.say('!répondre 1 2', otherService)).toContain('Le n° 1 relève d’un autre service')
    expect(await chat.say('!moi', otherService)).toContain('n° 2')
  })
})

test('the officer’s word takes a late duplicate out of the figures', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu reçu:02/11')
  expect(await chat.say('!classer 1 motif:doublon', { by: 'referent' })).toContain('ne compte plus dans aucun taux')
})

describe('twenty changing commands in ten seconds', () => {
  const hurry = async (chat: ReturnType<typeof converse>) => {
    for (let sent = 0; sent < 20; sent += 1) expect(await chat.say('!courriel reçu', monday)).toContain('courriel reçu')
  }

  test('are the most of one person; the next one gets one line', async () => {
    const chat = converse()
    await hurry(chat)
    expect(await chat.say('!courriel reçu', monday)).toBe(
      'Trop de commandes en dix secondes : patientez un instant, puis reprenez à partir de celle-ci. Rien n’a été enregistré.',
    )
    expect(await chat.say('!moi', monday)).toContain('20 demandes ouvertes')
    expect(await chat.say('!courriel reçu', { ...monday, by: 'karim' })).toContain('N° 21')
    expect(await chat.say('!courriel reçu', { at: '2026-11-16T09:00:10' })).toContain('N° 22')
  })
})
