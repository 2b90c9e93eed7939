// Every form, in both languages: what it asks, how, and what it holds when it opens.

import { describe, expect, test } from 'vitest'

import { formOf } from '../../../src/grammar/forms/form-of.ts'
import type { Answers, Form, FormId } from '../../../src/grammar/forms/form.ts'
import { hasForm, isFormId } from '../../../src/grammar/forms/form-plans.ts'
import { languages } from '../../../src/i18n/words.ts'
import { crowded, formIds, settingIn, undeclared } from './setting.ts'

const french = settingIn('fr')

const fieldOf = (form: Form, name: string) => form.fields.find((field) => field.name === name)

const valuesOf = (id: FormId, answers: Answers): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    formOf(id, answers, french).fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )

describe.each(languages)('in %s', (language) => {
  test.each(formIds)('the form %s is short, and each of its fields has a name of its own', (id) => {
    const { title, fields } = formOf(id, {}, settingIn(language))
    expect(title.length).toBeLessThanOrEqual(24)
    expect(fields.length).toBeLessThanOrEqual(12)
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length)
    expect(fields.some(({ required }) => required) || id === 'call').toBe(true)
  })

  test.each(formIds)('the form %s opens empty, but for what a followed message is', (id) => {
    const { fields } = formOf(id, {}, settingIn(language))
    const filled = fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))
    expect(filled).toEqual(id === 'follow' ? [['state', language === 'fr' ? 'reçu' : 'received']] : [])
  })
})

test('a form is asked for by name, and not every command has one', () => {
  expect([isFormId('email'), isFormId('follow'), isFormId('why'), isFormId('constructor')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([hasForm('reply'), hasForm('overdue')]).toEqual([true, false])
})

describe('a field', () => {
  test('of services or mailboxes offers those that are declared, as they are written', () => {
    const { input } = fieldOf(formOf('email', {}, french), 'mailbox') ?? {}
    expect(input).toEqual({
      kind: 'choice',
      options: ['prefecture', 'pref-etrangers', 'urgent'].map((name) => ({ label: name, value: name })),
    })
  })

  test('of services is a text when none is declared, and when no list would hold them', () => {
    for (const directory of [undeclared, crowded])
      expect(fieldOf(formOf('transfer', {}, settingIn('fr', directory)), 'service')?.input).toEqual({
        kind: 'text',
        longest: 60,
      })
  })

  test('of a choice shows the words that are typed, with a capital, or more where one word says too little', () => {
    expect(fieldOf(formOf('reply', {}, french), 'kind')?.input).toEqual({
      kind: 'choice',
      options: [
        { label: 'Réponse de fond', value: 'fond' },
        { label: 'Réponse d’attente', value: 'attente' },
      ],
    })
    expect(fieldOf(formOf('email', {}, french), 'requester')?.input).toEqual({
      kind: 'choice',
      options: [
        { label: 'Usager', value: 'usager' },
        { label: 'Élu ou collectivité', value: 'élu' },
      ],
    })
    expect(fieldOf(formOf('email', {}, settingIn('en')), 'urgent')?.input).toEqual({
      kind: 'tick',
      label: 'Urgent',
      value: 'urgent',
    })
  })

  test('has the limits of its reader', () => {
    const email = formOf('email', {}, french)
    expect(fieldOf(email, 'count')?.input).toEqual({ kind: 'number', least: 1, most: 100_000 })
    expect(fieldOf(email, 'theme')?.input).toEqual({ kind: 'text', longest: 60 })
    expect(fieldOf(formOf('call', {}, french), 'lost')?.input).toMatchObject({ kind: 'number', least: 0 })
    expect(fieldOf(formOf('close', {}, french), 'reason')?.input).toEqual({ kind: 'text', longest: 80 })
    expect(fieldOf(formOf('reply', {}, french), 'until')?.input).toEqual({ kind: 'date' })
  })

  test('is named for what it is in its form', () => {
    expect(fieldOf(formOf('call', {}, french), 'on')?.label).toBe('Jour des appels')
    expect(fieldOf(formOf('reply', {}, french), 'on')?.label).toBe('Date de la réponse')
  })
})

describe('a form that is filled in already', () => {
  test('holds what its fields can hold', () => {
    expect(valuesOf('reply', { ids: '1042', kind: 'attente', until: '2026-12-15' })).toEqual({
      ids: '1042',
      kind: 'attente',
      until: '2026-12-15',
    })
  })

  test('leaves out what no field shows: no choice that is not offered, no date that is none', () => {
    expect(valuesOf('email', { mailbox: 'inconnue', received: '2026-02-31', count: '0', kind: 'fond' })).toEqual({})
    expect(valuesOf('email', { count: '1 200', theme: 'x'.repeat(61), state: '' })).toEqual({})
  })

  test('follows a message with its date, as received unless said otherwise', () => {
    expect(valuesOf('follow', { received: '2026-11-19' })).toEqual({ state: 'reçu', received: '2026-11-19' })
    expect(valuesOf('follow', { state: 'répondu' })).toEqual({ state: 'répondu' })
  })
})
