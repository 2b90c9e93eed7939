// Every form as a window: within Slack's limits, each field by the element that fits it, and known again when it is sent.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formOf } from '../../../../src/grammar/forms/form-of.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { languages, words } from '../../../../src/i18n/words.ts'
import { formIdOf } from '../../../../src/platforms/slack/forms/form-id.ts'
import { viewOf } from '../../../../src/platforms/slack/forms/view-of.ts'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'
import { Directory } from '../../../../src/register/directory.ts'
import { answersTo, formIds, settingIn } from '../../../grammar/forms/setting.ts'
import { inputsOf, origin, windowOf } from './windows.ts'

const french = settingIn('fr')

describe.each(languages)('in %s', (language) => {
  test.each(formIds)('the window of %s is one that Slack takes, empty or filled in', (id) => {
    const setting = settingIn(language)
    expect(faultsOf(windowOf(id, {}, setting).view)).toEqual([])
    fc.assert(
      fc.property(answersTo(formOf(id, {}, setting), true), (answers) => {
        expect(faultsOf(windowOf(id, answers, setting).view)).toEqual([])
      }),
      { numRuns: 30 },
    )
    fc.assert(
      fc.property(answersTo(formOf(id, {}, setting)), (answers) => {
        expect(faultsOf(windowOf(id, answers, setting).view)).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  test.each(formIds)('the window of %s is known again, and has one block for each field', (id) => {
    const { form, view } = windowOf(id, {}, settingIn(language))
    expect(formIdOf(view.callback_id ?? '')).toBe(id)
    const blockIds = inputsOf(view).map((block) => block.block_id)
    expect(blockIds).toEqual(form.fields.map(({ name }) => `field.${name}`))
    expect(inputsOf(view).map(({ optional }) => optional)).toEqual(form.fields.map(({ required }) => !required))
  })
})

test('each field has the element that fits it, with what is known filled in', () => {
  const answers = { state: 'répondu', received: '2026-11-19', count: '5', theme: 'carte grise', urgent: 'urgent' }
  const { view } = windowOf('email', answers, french)
  const elements = new Map(inputsOf(view).map(({ block_id: id, element }) => [id?.replace('field.', ''), element]))
  const replied = { text: { type: 'plain_text', text: 'Répondu', emoji: false }, value: 'répondu' }
  const urgent = { text: { type: 'plain_text', text: 'Urgent', emoji: false }, value: 'urgent' }
  expect(elements.get('state')).toMatchObject({ type: 'static_select', initial_option: replied })
  expect(elements.get('received')).toEqual({ type: 'datepicker', action_id: 'value', initial_date: '2026-11-19' })
  expect(elements.get('on')).toEqual({ type: 'datepicker', action_id: 'value' })
  expect(elements.get('count')).toEqual({
    type: 'number_input',
    action_id: 'value',
    is_decimal_allowed: false,
    min_value: '1',
    max_value: '100000',
    initial_value: '5',
  })
  expect(elements.get('theme')).toMatchObject({
    type: 'plain_text_input',
    max_length: 60,
    initial_value: 'carte grise',
  })
  expect(elements.get('urgent')).toEqual({
    type: 'checkboxes',
    action_id: 'value',
    options: [urgent],
    initial_options: [urgent],
  })
})

test('a refusal that is about no field stands above them, and what was typed stays', () => {
  const form = formOf('transfer', { ids: '1042' }, french)
  const view = viewOf(form, { origin, words: words.fr, refusal: line`À qui ? <!channel> :tada: *gras*` })
  expect(view.blocks[0]).toEqual({
    type: 'section',
    block_id: 'refusal',
    text: { type: 'plain_text', text: 'À qui ? <!channel> :tada: *gras*', emoji: false },
  })
  const without = viewOf(form, { origin, words: words.fr })
  expect(inputsOf(view)).toEqual(inputsOf(without))
  expect(faultsOf(view)).toEqual([])
  expect(faultsOf(viewOf(form, { origin, words: words.fr, refusal: ['x'.repeat(9_000)] }))).toEqual([])
})

describe('services with names that nobody would choose', () => {
  const long = 'Direction de la citoyenneté, de l’immigration et de la légalité, bureau de la nationalité'
  const names = [`${long} 1`, `${long} 2`, 'x'.repeat(200), '😀'.repeat(60), '<!channel> :tada:', 'a\nb', '\u200B']
  const directory = new Directory(
    names.map((name) => ({ name, aliases: [], switchboard: false })),
    [],
  )
  const { view } = windowOf('transfer', { service: `${long} 2` }, settingIn('fr', directory))
  const element = inputsOf(view).find((block) => block.block_id === 'field.service')?.element

  test('make a window that Slack takes', () => {
    expect(faultsOf(view)).toEqual([])
  })

  test('are told apart by their ends, and each has a value of its own', () => {
    const options = element?.type === 'static_select' ? (element.options ?? []) : []
    expect(options[0]?.text.text).toMatch(/^Direction de la citoyenneté.*….*nationalité 1$/)
    expect(options[1]?.text.text).toMatch(/nationalité 2$/)
    expect(new Set(options.map(({ value }) => value)).size).toBe(names.length)
    expect(element).toMatchObject({ initial_option: options[1] })
  })
})

test('a hundred services are chosen from a list, one more is typed', () => {
  const many = (count: number) =>
    new Directory(
      Array.from({ length: count }, (_, index) => ({ name: `Service ${index}`, aliases: [], switchboard: false })),
      [],
    )
  const typeWith = (count: number) => {
    const { view } = windowOf('call', {}, settingIn('fr', many(count)))
    expect(faultsOf(view)).toEqual([])
    return inputsOf(view).find((block) => block.block_id === 'field.service')?.element.type
  }
  expect([typeWith(100), typeWith(101)]).toEqual(['static_select', 'plain_text_input'])
})
