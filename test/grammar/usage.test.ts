// Usage lines come from the tables that commands are read by.

import { expect, test } from 'vitest'

import { usageOf } from '../../src/grammar/usage.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { tables } from './reading.ts'

const said = (lines: ReturnType<typeof usageOf>): readonly string[] =>
  lines.map((text) => plainText(text).replaceAll('\u00A0', ' '))

test('a command says what it does, how it is written, examples and its other names', () => {
  expect(said(usageOf('reply', tables.reply, words.fr))).toEqual([
    '!répondre : noter une réponse',
    '!répondre numéros [fond|attente] [jusqu’au:date] [le:date] [sous:durée] [nombre:nombre]',
    'Par exemple : !répondre 1042 1043 fond · !répondre 1042 attente jusqu’au:30/11',
    'Autres noms : réponse, répondu, traité',
  ])
  expect(said(usageOf('close', tables.close, words.en))).toEqual([
    '!close: close a request without reply',
    '!close numbers reason:text',
    'For example: !close 1042 reason:duplicate',
  ])
})

test('a command of very many fields names them, without all that each may be', () => {
  const fields = { ...tables.email, ...tables.call, ...tables.rates, ...tables.reply, ...tables.close }
  const [, syntax = '', keys = ''] = said(usageOf('correct', fields, words.fr))
  expect(syntax).toMatch(/^!corriger .*champ:valeur$/)
  expect(syntax).not.toContain('nature:')
  expect(keys).toMatch(/^Champs : .*nature: /)
})
