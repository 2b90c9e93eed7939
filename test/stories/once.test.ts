// A message delivered twice counts once, and people who act on the same request at once do not lose each other's work.

import { describe, expect, test } from 'vitest'
import { type Conversation, converse, converseOn } from '../support/conversation.ts'
import { freshFolder } from '../support/data-folders.ts'

const monday = { at: '2026-11-16T09:00' }

const inMemory = async (): Promise<[Conversation, () => Promise<void>]> => [converse(monday), () => Promise.resolve()]
const onDisk = async (): Promise<[Conversation, () => Promise<void>]> => {
  const { chat, stop } = await converseOn(await freshFolder(), monday)
  return [chat, stop]
}

describe.each([
  ['in memory', inMemory],
  ['on disk', onDisk],
])('a register %s', (_, open) => {
  test('answers the same message the same way, and keeps one entry', async () => {
    const [chat, stop] = await open()
    const key = { key: 'event-1' }
    const first = await chat.reply('!courriel reçu 3 reçu:12/11', key)
    expect(await chat.reply('!courriel reçu 3 reçu:12/11', key)).toEqual(first)
    expect(await chat.reply('!courriel reçu 3 reçu:12/11', { ...key, at: '2026-11-20T09:00' })).toEqual(first)
    expect(await chat.say('!moi')).toContain('3 demandes (1 entrée) ouvertes à votre nom')
    await stop()
  })

  test('answers a message delivered twice at once, once', async () => {
    const [chat, stop] = await open()
    const answers = await Promise.all([1, 2, 3].map(() => chat.reply('!courriel reçu reçu:12/11', { key: 'event-2' })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await chat.say('!moi')).toContain('1 demande ouverte')
    await stop()
  })

  test.each([
    ['!répondre 1', 'Réponse apportée'],
    ['!relance 1', 'la première'],
    ['!corriger 1 reçu:10/11', 'N° 1 corrigé'],
    ['!annuler', 'N° 1 annulé'],
    ['!annuler 1', 'N° 1 annulé'],
    ['!répondre 1 nombre:2', '2 messages portent désormais le n° 2'],
  ])('a replay of %s changes nothing more', async (text, said) => {
    const [chat, stop] = await open()
    await chat.say('!courriel reçu 5 reçu:12/11')
    const first = await chat.say(text, { key: 'event-3' })
    expect(first).toContain(said)
    const history = await chat.say('!historique 1')
    expect(await chat.say(text, { key: 'event-3' })).toBe(first)
    expect(await chat.say('!historique 1')).toBe(history)
    await stop()
  })

  test('keeps both of two changes made at once', async () => {
    const [chat, stop] = await open()
    await chat.say('!courriel reçu reçu:12/11')
    const people = ['anne', 'karim', 'lea', 'paul']
    const answers = await Promise.all(people.map((by) => chat.say('!relance 1', { by })))
    for (const answer of answers) expect(answer).toContain('Relance enregistrée')
    expect(await chat.say('!voir 1')).toMatch(/Relances : (?:le lundi 16 novembre(?:, |\n)){4}/)
    await stop()
  })

  test('lets one of two answers through; the other is told', async () => {
    const [chat, stop] = await open()
    await chat.say('!courriel reçu reçu:12/11')
    const answers = await Promise.all(['anne', 'karim'].map((by) => chat.say('!répondre 1', { by })))
    expect(answers.filter((answer) => answer.includes('dans les délais'))).toHaveLength(1)
    expect(answers.filter((answer) => answer.includes('Une réponse a déjà été apportée au n° 1'))).toHaveLength(1)
    await stop()
  })

  test('gives every request logged at once a number of its own', async () => {
    const [chat, stop] = await open()
    const people = Array.from({ length: 12 }, (_unused, rank) => `agent${rank}`)
    const answers = await Promise.all(people.map((by) => chat.say('!courriel reçu reçu:12/11', { by })))
    expect(new Set(answers.map((answer) => answer.split(' ')[1])).size).toBe(12)
    expect(chat.bugs).toEqual([])
    await stop()
  })
})

test('a message of yesterday, heard today after a stop, is of yesterday', async () => {
  const chat = converse(monday)
  await chat.say('!courriel reçu', { at: '2026-11-17T08:00' })
  expect(await chat.say('!courriel reçu', { at: '2026-11-16T17:30' })).toContain(
    'Réponse attendue au plus tard le lundi 23',
  )
  expect(await chat.say('!voir 2', { at: '2026-11-17T08:01' })).toContain('hier à 17 h 30')
})
