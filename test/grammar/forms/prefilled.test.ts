// What a button's command says already is filled into its form; what it does not say is left to be filled in.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { commandOf } from '../../../src/grammar/forms/command-of.ts'
import { formOf } from '../../../src/grammar/forms/form-of.ts'
import { isFormId } from '../../../src/grammar/forms/form-plans.ts'
import { prefilled } from '../../../src/grammar/forms/prefilled.ts'
import { languages, words } from '../../../src/i18n/words.ts'
import { entryId } from '../../../src/register/ids.ts'
import { answersTo, formIds, settingIn } from './setting.ts'

const french = settingIn('fr')

describe('a command’s beginning opens its form', () => {
  test.each<[string, ReturnType<typeof prefilled>]>([
    ['!courriel', { id: 'email', answers: {} }],
    ['!letter', { id: 'letter', answers: {} }],
    ['!répondre 1042 attente', { id: 'reply', answers: { ids: '1042', kind: 'attente' } }],
    ['!reply 1042 1043 holding', { id: 'reply', answers: { ids: '1042,1043', kind: 'attente' } }],
    [
      '!répondre 1042 attente jusqu’au:15/12',
      { id: 'reply', answers: { ids: '1042', kind: 'attente', until: '2026-12-15' } },
    ],
    ['!classer 1042', { id: 'close', answers: { ids: '1042' } }],
    ['!corriger 1042', { id: 'correct', answers: { id: '1042' } }],
    ['!transférer 1042 Séjour', { id: 'transfer', answers: { ids: '1042', service: 'Séjour' } }],
    [
      '!courriel répondu 5 urgent thème:"carte grise"',
      { id: 'email', answers: { state: 'répondu', count: '5', urgent: 'urgent', theme: 'carte grise' } },
    ],
  ])('%s', (text, expected) => {
    expect(prefilled(text, french)).toEqual(expected)
  })

  test('which is the one of the button of each entry of a list', () => {
    for (const language of languages) {
      const setting = settingIn(language)
      const { holdEntry, transferEntry } = words[language].actions
      for (const { command } of [holdEntry(entryId(1042)), transferEntry(entryId(1042))])
        expect(prefilled(command, setting)?.answers.ids).toBe('1042')
    }
  })
})

test('what does not read is left out, from where it begins', () => {
  expect(prefilled('!répondre 1042 attente patate', french)).toEqual({
    id: 'reply',
    answers: { ids: '1042', kind: 'attente' },
  })
  expect(prefilled('!répondre patate 1042', french)).toEqual({ id: 'reply', answers: {} })
})

test('a command without form, an unknown one and no command open nothing', () => {
  for (const text of ['!retards', '!patate 1042', 'répondre 1042', '', '!', '!courriel "'])
    expect(prefilled(text, french)).toBeUndefined()
})

describe.each(languages)('in %s', (language) => {
  const setting = settingIn(language)

  test('what a form says opens it again with the same values', () => {
    for (const id of formIds.filter((one) => one !== 'follow')) {
      const form = formOf(id, {}, setting)
      fc.assert(
        fc.property(answersTo(form), (answers) => {
          const filled = commandOf(form, answers, setting)
          if (filled.kind === 'faults') return
          const reopened = prefilled(filled.text, setting)
          expect(reopened?.id).toBe(id)
          expect(commandOf(form, reopened?.answers ?? {}, setting)).toEqual(filled)
        }),
        { numRuns: 40 },
      )
    }
  })

  test('every example of a command with a form fills it in', () => {
    const examples = Object.entries(words[language].vocabulary.commands).flatMap(([id, command]) =>
      isFormId(id) ? command.examples.map((example) => [id, example] as const) : [],
    )
    expect(examples.length).toBeGreaterThan(10)
    for (const [id, example] of examples) {
      const opened = prefilled(`!${example}`, setting)
      expect([example, opened?.id]).toEqual([example, id])
      expect(Object.keys(opened?.answers ?? {})).not.toEqual([])
    }
  })
})
