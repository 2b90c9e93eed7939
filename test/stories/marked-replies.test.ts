// Answers say whether anything was done, and to which entries: what forms and lists of a platform go by.

import { describe, expect, test } from 'vitest'
import { converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const started = async (register = new MemoryRegister()) => {
  const chat = converse({ at: '2026-11-20T09:00' }, {}, register)
  await chat.say('!courriel reçu reçu:12/11', { key: 'first' })
  await chat.say('!courriel reçu 5 reçu:13/11')
  return chat
}

describe('an answer to what could not be done is marked', () => {
  test.each([
    ['a command that is not understood', '!répondre 1 le:31/02'],
    ['a number that does not exist', '!répondre 99'],
    ['a holding reply without a date', '!répondre 1 attente'],
    ['a second cancellation', '!annuler 99'],
  ])('%s', async (_what, text) => {
    const reply = await (await started()).reply(text)
    expect(reply).toMatchObject({ refused: true })
    expect(reply).not.toHaveProperty('touches')
  })

  test('an unknown command, where the bot is spoken to', async () => {
    const chat = await started()
    expect((await chat.reply('!courier répondu', { direct: true }))?.refused).toBe(true)
  })

  test('an entry of another service', async () => {
    const reply = await (await started()).reply('!répondre 1', { by: 'luc', room: 'legalite' })
    expect(reply?.refused).toBe(true)
  })

  test('an edit or a deletion by somebody else, and an edit that cannot be read', async () => {
    const chat = await started()
    const about = { kind: 'deleted', message: 'first', author: 'anne' } as const
    expect((await chat.reply('', { by: 'luc', about }))?.refused).toBe(true)
    const unread = { kind: 'edited', message: 'first', author: 'anne' } as const
    expect((await chat.reply('!courriel reçu reçu:31/02', { about: unread }))?.refused).toBe(true)
  })

  test('a bug', async () => {
    class Broken extends MemoryRegister {
      override history(): Promise<never> {
        return Promise.reject(new Error('broken'))
      }
    }
    const chat = await started(new Broken())
    expect((await chat.reply('!historique 1'))?.refused).toBe(true)
    expect(chat.bugs).toHaveLength(1)
  })
})

test('silence stays silence, and a reading is neither refused nor touches anything', async () => {
  const chat = await started()
  expect(await chat.reply('bonjour')).toBeUndefined()
  for (const text of ['!retards', '!moi', '!pourquoi 1', '!digest', '!aide']) {
    const reply = await chat.reply(text)
    expect(reply).not.toHaveProperty('refused')
    expect(reply).not.toHaveProperty('touches')
  }
})

describe('an answer says which entries it changed', () => {
  test.each<[string, string, readonly number[]]>([
    ['one logged', '!courriel répondu 2', [3]],
    ['several acted on, each once', '!répondre 1 2 1', [1, 2]],
    ['a part and what it was taken from', '!répondre 2 nombre:2', [2, 3]],
    ['one corrected', '!corriger 1 thème:visa', [1]],
    ['one undone', '!annuler', [2]],
  ])('%s', async (_what, text, ids) => {
    const reply = await (await started()).reply(text)
    expect(reply?.touches).toEqual(ids)
    expect(reply).not.toHaveProperty('refused')
  })

  test('also when it is given again from what was kept', async () => {
    const chat = await started()
    const first = await chat.reply('!répondre 1', { key: 'click' })
    expect(first?.touches).toEqual([1])
    expect(await chat.reply('!répondre 1', { key: 'click' })).toEqual(first)
  })

  test('when a message is rewritten or deleted', async () => {
    const chat = await started()
    const edited = { kind: 'edited', message: 'first', author: 'anne' } as const
    expect((await chat.reply('!courriel reçu reçu:11/11', { about: edited }))?.touches).toEqual([1])
    const deleted = { kind: 'deleted', message: 'first', author: 'anne' } as const
    expect((await chat.reply('', { about: deleted }))?.touches).toEqual([1])
  })
})
