// Whatever is typed to a command, the bot answers and the register stays whole; texts stay texts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { languages } from '../../src/i18n/words.ts'
import { converse } from '../support/conversation.ts'
import { messageTo, noiseTo } from './hostile-messages.ts'
import { survive } from './whole-or-nothing.ts'

describe.each(commands.map((command) => [command.id, command] as const))('%s', (_, command) => {
  test('survives its own words in the wrong places', async () => {
    const run = fc.asyncProperty(
      fc.array(messageTo(command), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...languages),
      (texts, language) => survive(texts, language),
    )
    await fc.assert(run, { numRuns: 25 })
  })

  test('survives any characters', async () => {
    const run = fc.asyncProperty(noiseTo(command), fc.constantFrom(...languages), (text, language) =>
      survive([text], language),
    )
    await fc.assert(run, { numRuns: 15 })
  })
})

test('a message that is not for the bot gets no answer, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
      const chat = converse()
      const answer = await chat.say(`- ${text}`)
      expect(chat.bugs).toEqual([])
      expect(answer).toBe('')
    }),
    { numRuns: 200 },
  )
})

test('texts that look like markup or commands are stored and shown as they were typed', async () => {
  for (const typed of [
    '<script>alert(1)</script>',
    '**gras** _italique_ `code`',
    '[lien](https://exemple.fr)',
    '@channel !annuler /classer 1 motif:doublon',
    '__proto__',
    'constructor',
    '=HYPERLINK(0)',
    'ˮ&amp;amp;',
    '👩🏽‍🚒 مرحبا',
  ]) {
    const chat = converse()
    expect(await chat.say(`!courriel reçu libellé:"${typed}"`)).toContain(`(Séjour, ${typed})`)
    expect(await chat.say('!voir 1')).toContain(`Libellé : ${typed}`)
    await chat.say(`!corriger 1 thème:"${typed.slice(0, 20)}"`)
    expect(await chat.say('!taux thèmes')).toContain(typed.slice(0, 20))
    expect(await chat.say('!moi')).toContain(typed)
    expect(chat.bugs).toEqual([])
  }
})

test('characters that would turn a reader’s line around are dropped before they are stored', async () => {
  const chat = converse()
  await chat.say('!courriel reçu libellé:"abc\u202Edef\u0000\u200Bghi"')
  expect(await chat.say('!voir 1')).toContain('Libellé : abcdefghi')
})
