// The same as the quick fuzz, at length; and messages as long as somebody may paste.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { languages, words } from '../../src/i18n/words.ts'
import { converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'
import { anyMessage, messageTo, noiseTo } from './hostile-messages.ts'
import { survive } from './whole-or-nothing.ts'

const anyLanguage = fc.constantFrom(...languages)

describe.each(commands.map((command) => [command.id, command] as const))('%s', (id, command) => {
  test('survives its own words in the wrong places', async () => {
    const run = fc.asyncProperty(
      fc.array(messageTo(command), { minLength: 1, maxLength: 4 }),
      anyLanguage,
      (texts, language) => survive(texts, language),
    )
    await fc.assert(run, { numRuns: 300 })
  })

  test('survives any characters', async () => {
    const run = fc.asyncProperty(noiseTo(command), anyLanguage, (text, language) => survive([text], language))
    await fc.assert(run, { numRuns: 200 })
  })

  test.each(['x', '1 ', '"', 'reçu:', '1042,', '12/11 ', '\u0301', '👩🏽‍🚒', '__proto__:'])(
    'refuses 100 kB of %j and records nothing',
    async (piece) => {
      for (const language of languages) {
        const register = new MemoryRegister()
        const chat = converse({}, { language }, register)
        const [name = ''] = words[language].vocabulary.commands[id].names
        const answer = await chat.say(`!${name} ${piece.repeat(100_000 / piece.length)}`)
        expect(answer).toMatch(/ 4[ ,]000 /)
        expect(register.commits).toEqual([])
        expect(chat.bugs).toEqual([])
      }
    },
  )

  test('takes 100 kB that nobody sees for nothing', async () => {
    const [name = ''] = words.fr.vocabulary.commands[id].names
    expect(await converse().say(`!${name}${'\u202E'.repeat(100_000)}`)).toBe(await converse().say(`!${name}`))
  })
})

test('any conversation leaves whole entries', async () => {
  const run = fc.asyncProperty(fc.array(anyMessage, { minLength: 10, maxLength: 40 }), anyLanguage, (texts, language) =>
    survive(texts, language),
  )
  await fc.assert(run, { numRuns: 150 })
})
