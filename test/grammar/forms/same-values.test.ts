// A form cannot say anything else than it shows: whatever is filled in, the line reads as the fields do.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { commands } from '../../../commands/index.ts'
import type { Incoming } from '../../../src/chat/incoming.ts'
import { typedCommand } from '../../../src/dispatch/typed-command.ts'
import { commandOf, type FilledForm } from '../../../src/grammar/forms/command-of.ts'
import { formOf } from '../../../src/grammar/forms/form-of.ts'
import type { Answers, Form, FormSetting } from '../../../src/grammar/forms/form.ts'
import { cleanText } from '../../../src/grammar/clean-text.ts'
import type { ParameterName, ParameterTable } from '../../../src/grammar/parameter.ts'
import { readCall } from '../../../src/grammar/read-call.ts'
import { makeWord, splitWords } from '../../../src/grammar/word.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { languages } from '../../../src/i18n/words.ts'
import { messageKey, roomId, userId } from '../../../src/register/ids.ts'
import { answersTo, crowded, formIds, settingIn, undeclared } from './setting.ts'

const message: Incoming = {
  key: messageKey('k'),
  platform: 'slack',
  user: userId('slack:U1'),
  room: roomId('slack:C1'),
  text: '',
  direct: false,
  addressed: true,
  at: Temporal.Instant.from('2026-11-20T09:00:00Z'),
}

/** The values as the line says them, read as any message is. */
const readBack = (text: string, setting: FormSetting) => {
  const incoming = { ...message, text }
  const { line, command } = typedCommand(incoming, { botNames: [], commands }) ?? {}
  const table = command?.parameters ?? {}
  const values = readCall(table, line?.words ?? [], setting)
  return { table, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) }
}

const blanks = /[\t\n\v\f\r\u2028\u2029]+/g

/** The values as the readers of the fields give them, each by itself; names and texts are one word, whatever they hold. */
const readApart = (table: ParameterTable, form: Form, answers: Answers, setting: FormSetting) => {
  const given = form.fields.flatMap(({ name }): (readonly [ParameterName, unknown])[] => {
    const { reader, by } = table[name] ?? {}
    const clean = cleanText(answers[name] ?? '').trim()
    if (reader === undefined || clean === '') return []
    const isText = ['text', 'service', 'mailbox'].includes(reader.kind)
    const words = isText ? [makeWord(clean.replace(blanks, ' ').trim(), true)] : splitWords(clean)
    return [[name, reader.read(words, setting, by === 'word' ? 'word' : 'key')?.value]]
  })
  return Object.fromEntries(given)
}

const checkSame = (filled: FilledForm, form: Form, answers: Answers, setting: FormSetting): void => {
  if (filled.kind === 'faults') {
    expect(filled.faults.size).toBeGreaterThan(0)
    for (const [name, line] of filled.faults) {
      expect(form.fields.map((field) => field.name)).toContain(name)
      expect(plainText(line)).toContain(setting.words.grammar.nothing)
      expect(plainText(line)).not.toBe(plainText(setting.words.forms.ambiguous()))
    }
    return
  }
  expect(filled.text).not.toMatch(/[\n\r\u2028]/)
  const { table, values } = readBack(filled.text, setting)
  expect(values).toEqual(readApart(table, form, answers, setting))
}

describe.each(languages)('in %s', (language) => {
  const directories = [undefined, undeclared, crowded]

  test.each(formIds)('the form %s says what its fields hold', (id) => {
    let typed = 0
    for (const directory of directories) {
      const setting = settingIn(language, directory)
      const form = formOf(id, {}, setting)
      fc.assert(
        fc.property(answersTo(form), (answers) => {
          const filled = commandOf(form, answers, setting)
          if (filled.kind === 'typed') typed += 1
          checkSame(filled, form, answers, setting)
        }),
        { numRuns: 80 },
      )
    }
    expect(typed).toBeGreaterThan(20)
  })

  test.each(formIds)('the form %s is read or refused, whatever a platform hands in', (id) => {
    const setting = settingIn(language)
    const form = formOf(id, {}, setting)
    fc.assert(
      fc.property(answersTo(form, true), (answers) =>
        checkSame(commandOf(form, answers, setting), form, answers, setting),
      ),
      { numRuns: 80 },
    )
  })
})

test('a text comes back as it was, whatever it holds', () => {
  const quotes = fc.string({ unit: fc.constantFrom('«', '»', '"', '“', 'a', ':', ' '), maxLength: 80 })
  const setting = settingIn('fr')
  const form = formOf('close', {}, setting)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), quotes), (reason) => {
      const one = cleanText(reason).trim().replace(blanks, ' ').trim()
      const filled = commandOf(form, { ids: '7', reason }, setting)
      const expected = one !== '' && one.length <= 80
      expect(filled.kind).toBe(expected ? 'typed' : 'faults')
      if (filled.kind === 'typed') expect(readBack(filled.text, setting).values).toEqual({ ids: [7], reason: one })
    }),
    { numRuns: 300 },
  )
})

test('the check of these tests would see a form that says something else', () => {
  const setting = settingIn('fr')
  const form = formOf('email', {}, setting)
  const wrong: FilledForm = { kind: 'typed', text: '!courriel reçu reçu:2026-11-19' }
  expect(() => checkSame(wrong, form, { state: 'reçu', on: '2026-11-19' }, setting)).toThrow('to deeply equal')
})
