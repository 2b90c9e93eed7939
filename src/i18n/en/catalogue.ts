// The catalogue of indicators and their targets, in English.

import { partsOfDay } from '../../calendar/local-date.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import type { catalogue as french } from '../fr/catalogue.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const modules: Readonly<Record<Indicator['module'], string>> = {
  1: 'Module 1, reception and answers to the public',
  4: 'Module 4, elected officials and local authorities',
  titles: 'Delivery of documents',
  crises: 'Crisis management',
  steering: 'Steering the whole',
}

const frequencies: typeof french.frequencies = { monthly: 'monthly', quarterly: 'quarterly' }

const sources = { label: 'label', set: 'vigie.json' } as const

export const catalogue: typeof french = {
  title: (followed, off) =>
    line`${strong('Catalogue')}: ${counted(followed, ['indicator followed', 'indicators followed'])}${off === 0 ? '' : `, ${numbers.integer(off)} not followed`}`,
  module: (module) => line`${strong(modules[module])}`,
  frequencies,
  item: (label, aspects, id) => line`${label} · ${aspects.join(' · ')} · ${soft(id)}`,
  noTarget: 'no target',
  off: 'not followed',
  method: (text) => line`${soft(text)}`,
  heading: (label) => line`${strong(label)}`,
  what: (id, module, frequency, followed) =>
    line`${[modules[module], ...(frequency === undefined ? [] : [frequencies[frequency]]), followed ? 'followed' : 'not followed'].join(' · ')} · ${soft(id)}`,
  calculation: (text) => line`How: ${text}`,
  inForce: (text) => (text === undefined ? line`No target in force.` : line`Target in force: ${strong(text)}`),
  names: (names) => line`Also called: ${names.join(', ')}`,
  moreOn: (command) => line`One indicator and how it is computed: ${code(command)}`,
  allMethods: (command) => line`How all are computed: ${code(command)}`,

  targetsTitle: (count) => line`${strong('Targets in force today')}: ${counted(count, ['indicator', 'indicators'])}`,
  targetsTable: line`By indicator`,
  columns: { indicator: 'indicator', target: 'target', since: 'since', source: 'origin' },
  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  since: (day, today) => {
    const { year, month, dayOfMonth } = partsOfDay(day)
    if (year <= 1990) return 'since the beginning'
    const date = `${dayOfMonth} ${calendar.monthName(month)} ${year}`
    return day > today ? `from ${date}` : `since ${date}`
  },
  sources,
  none: 'no target',
  step: (value, from, source) => line`${value}, ${from} (${sources[source]})`,
  targetOf: (label, value, from) =>
    value === undefined ? line`${strong(label)}: no target` : line`${strong(label)}: target ${value}, ${from}`,
  history: line`${strong('Targets one after the other')}`,
  keptMonths: line`A new target does not rewrite the past: each period keeps the one of its last day.`,
  how: (example) =>
    line`To change it, whoever administers Vigie adds a line to “targets” in vigie.json, then restarts: ${code(example)}`,
  changed: (command) => line`A target, its changes and how to change it: ${code(command)}`,
  trend: { label: 'Trend' },
  targets: { label: 'Target' },
}
