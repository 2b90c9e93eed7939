// What officers alone may write survives whatever they type, and a template's text comes back as it was typed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { template } from '../../commands/template.ts'
import { languages } from '../../src/i18n/words.ts'
import { cleanText } from '../../src/grammar/clean-text.ts'
import { tidyPassage } from '../../src/register/templates/tidy-passage.ts'
import { converse } from '../support/conversation.ts'
import { messageTo, noiseTo } from './hostile-messages.ts'
import { survive } from './whole-or-nothing.ts'

const someText = fc.oneof(
  fc.constantFrom('Bonjour,\n\nmerci.', '« a » "b"', '- liste\n- suite', '=1+1', '<b>@room</b> !annuler', '[date] : ?'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }).map((lines) => ['Bonjour,', ...lines].join('\n')),
)

const added = fc
  .tuple(fc.constantFrom('a', 'b', '"deux mots"'), fc.constantFrom('accusé', 'attente', 'réponse'), someText)
  .map(([name, purpose, text]) => `!modèle ajouter ${name} usage:${purpose}\n${text}`)

const message = fc.oneof(
  { weight: 3, arbitrary: added },
  { weight: 2, arbitrary: messageTo(template) },
  { weight: 1, arbitrary: noiseTo(template) },
)

test('any messages about templates leave a whole register', async () => {
  const run = fc.asyncProperty(
    fc.array(message, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...languages),
    (texts, language) => survive(texts, language, 'referent'),
  )
  await fc.assert(run, { numRuns: 60 })
})

test('any text below the command is shown as it was typed', async () => {
  const run = fc.asyncProperty(someText, async (typed) => {
    const text = tidyPassage(cleanText(typed))
    fc.pre(text !== '' && !text.includes('\n|') && !/(?:^|\s)\|(?:\s|$)/.test(text))
    const chat = converse({ at: '2026-11-20T09:00', by: 'referent', room: 'qualite' })
    await chat.say(`!modèle ajouter a usage:réponse\n${typed}`)
    const shown = (await chat.reply('!modèle a'))?.blocks.find(({ kind }) => kind === 'passage')
    expect(shown).toEqual({ kind: 'passage', text })
    expect(chat.bugs).toEqual([])
  })
  await fc.assert(run, { numRuns: 100 })
})
