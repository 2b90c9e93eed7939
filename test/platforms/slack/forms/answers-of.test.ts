// What is filled into a window comes back as it stands there; what no field can give is left out.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { commandOf } from '../../../../src/grammar/forms/command-of.ts'
import { formOf } from '../../../../src/grammar/forms/form-of.ts'
import type { Answers } from '../../../../src/grammar/forms/form.ts'
import { languages } from '../../../../src/i18n/words.ts'
import { answersOf } from '../../../../src/platforms/slack/forms/answers-of.ts'
import { errorsOf } from '../../../../src/platforms/slack/forms/errors-of.ts'
import { Directory } from '../../../../src/register/directory.ts'
import { answersTo, formIds, settingIn } from '../../../grammar/forms/setting.ts'
import { inputsOf, sentAsOpened, windowOf } from './windows.ts'

const french = settingIn('fr')

describe.each(languages)('in %s', (language) => {
  test.each(formIds)('a window of %s that is sent as it opened holds what it was opened with', (id) => {
    const setting = settingIn(language)
    fc.assert(
      fc.property(answersTo(formOf(id, {}, setting)), (answers) => {
        const { form, view } = windowOf(id, answers, setting)
        const held = form.fields.flatMap(({ name, value }) => (value?.trim() ? [[name, value]] : []))
        expect(answersOf(sentAsOpened(view), formOf(id, {}, setting))).toEqual(Object.fromEntries(held))
      }),
      { numRuns: 40 },
    )
  })
})

test('a window filled in by hand is the command that would be typed', () => {
  const fields = {
    'field.state': { value: { type: 'static_select', selected_option: { value: 'répondu', text: {} } } },
    'field.received': { value: { type: 'datepicker', selected_date: '2026-11-19' } },
    'field.count': { value: { type: 'number_input', value: '5' } },
    'field.theme': { value: { type: 'plain_text_input', value: null } },
    'field.urgent': { value: { type: 'checkboxes', selected_options: [{ value: 'urgent', text: {} }] } },
    'field.mailbox': { value: { type: 'static_select', selected_option: null } },
  }
  const form = formOf('email', {}, french)
  const answers = answersOf(fields, form)
  expect(answers).toEqual({ state: 'répondu', received: '2026-11-19', count: '5', urgent: 'urgent' })
  expect(commandOf(form, answers, french)).toEqual({
    kind: 'typed',
    text: '!courriel répondu 5 urgent reçu:2026-11-19',
  })
})

test('a service whose name is longer than an option’s value comes back whole', () => {
  const name = `Bureau ${'x'.repeat(150)}`
  const directory = new Directory([{ name, aliases: [], switchboard: false }], [])
  const { form, view } = windowOf('transfer', { service: name }, settingIn('fr', directory))
  const fields = sentAsOpened(view)
  expect(JSON.stringify(fields)).not.toContain(`"value":"${name}"`)
  expect(answersOf(fields, form)).toEqual({ service: name })
})

describe('left out', () => {
  const form = formOf('transfer', {}, french)
  const service = (state: unknown): Answers => answersOf({ 'field.service': { value: state } }, form)

  test('is a choice that is not offered any more', () => {
    expect(service({ type: 'static_select', selected_option: { value: 'Séjour' } })).toEqual({ service: 'Séjour' })
    expect(service({ type: 'static_select', selected_option: { value: 'Parti' } })).toEqual({})
  })

  test('is whatever is no state of an element', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constantFrom('static_select', 'datepicker', 'checkboxes', 'x'), value: fc.anything() }),
      fc.record({ type: fc.constant('static_select'), selected_option: fc.anything() }),
    )
    fc.assert(
      fc.property(anything, fc.anything(), (state, other) => {
        expect(service(state)).toEqual({})
        expect(answersOf({ 'field.ids': { other }, __proto__: { value: other } }, form)).toEqual({})
      }),
    )
  })
})

test('each fault stands under its field, short enough to be read there', () => {
  const setting = settingIn(
    'fr',
    new Directory(
      Array.from({ length: 90 }, (_, index) => ({ name: `Service numéro ${index}`, aliases: [], switchboard: false })),
      [],
    ),
  )
  const form = formOf('transfer', {}, setting)
  const filled = commandOf(form, { ids: 'mille', service: 'Patatoïde' }, setting)
  const errors = filled.kind === 'faults' ? errorsOf(filled.faults) : {}
  const blockIds = inputsOf(windowOf('transfer', {}, setting).view).map((block) => block.block_id)
  expect(Object.keys(errors)).toEqual(['field.ids', 'field.service'])
  for (const [blockId, text] of Object.entries(errors)) {
    expect(blockIds).toContain(blockId)
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toMatch(/Rien n’a été enregistré\.$/)
  }
})
