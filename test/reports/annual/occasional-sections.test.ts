// What a report tells of surveys, mystery contacts, the plan and measures by quarter: of its period and services, no more.

import { describe, expect, test } from 'vitest'

import { dayOf, type LocalDate, localDate as on } from '../../../src/calendar/local-date.ts'
import { quarterPeriod, yearPeriod } from '../../../src/calendar/period.ts'
import { line, plainText } from '../../../src/i18n/rich-text.ts'
import type { Entry } from '../../../src/register/entry.ts'
import { entryId, type InstantText } from '../../../src/register/ids.ts'
import { annualReport } from '../../../src/reports/annual/annual-report.ts'
import { planSection } from '../../../src/reports/annual/plan-section.ts'
import type { ReportQuery } from '../../../src/reports/annual/report-query.ts'
import { mysterySection, satisfactionSection } from '../../../src/reports/annual/survey-sections.ts'
import { paragraph, type Piece } from '../../../src/reports/document.ts'
import { holding } from '../../support/requests.ts'
import { smallView, words } from './small-register.ts'

const logged = { at: '2026-01-06T08:00:00Z' as InstantText }
const base = (id: number) => ({ id: entryId(id), revision: 1, logged }) as const

const question = (
  id: number,
  opened: LocalDate,
  more: { survey?: string; position?: number; service?: string; counted?: LocalDate } = {},
): Entry => ({
  kind: 'survey',
  ...base(id),
  survey: more.survey ?? 'Accueil',
  position: more.position ?? 1,
  question: `Question ${id} ?`,
  asked: 100,
  opened,
  ...(more.service === undefined ? {} : { service: more.service }),
  ...(more.counted === undefined ? {} : { counted: more.counted, answers: 40, satisfied: 30 }),
})

const contact = (id: number, sent: LocalDate, service: string): Entry => ({
  kind: 'contact',
  ...base(id),
  survey: 'Printemps',
  direction: 'DMI',
  service,
  sent,
  acknowledged: 'same-day',
})

const viewOf = (entries: readonly Entry[], more: Partial<ReportQuery> = {}) =>
  smallView({ entries: holding(entries), period: yearPeriod(2026), today: dayOf(on('2027-02-01')), ...more })

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const rowsIn = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'table' ? piece.rows.map((row) => row.map(plain)) : []))
const textsIn = (pieces: readonly Piece[]) =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [plain(piece.text)]
    return piece.kind === 'paragraph' ? [plain(plainText(piece.line))] : []
  })

describe('satisfaction surveys', () => {
  test('are those counted in the period; answers counted after it are not known yet', async () => {
    const entries = [
      question(1, on('2025-12-10'), { counted: on('2026-01-08') }),
      question(2, on('2026-12-01'), { survey: 'Hiver', counted: on('2027-01-12') }),
      question(3, on('2026-12-01'), { survey: 'Hiver', position: 2, counted: on('2026-12-20') }),
      question(4, on('2025-12-10'), { survey: 'Ancienne', counted: on('2025-12-20') }),
    ]
    const pieces = await satisfactionSection(await viewOf(entries), words)
    expect(rowsIn(pieces)).toEqual([
      ['1', 'Question 1 ?', '100', '40', '30', '10', '60', '75,0 %'],
      ['', 'Ensemble', '–', '40', '30', '10', '–', '75,0 %'],
      ['1', 'Question 2 ?', '100', 'n.c.', 'n.c.', 'n.c.', 'n.c.', 'n.c.'],
      ['2', 'Question 3 ?', '100', '40', '30', '10', '60', '75,0 %'],
      ['', 'Ensemble (1 question sur 2)', '–', '40', '30', '10', '–', '75,0 %'],
    ])
    expect(textsIn(pieces)).toContain('Toutes les enquêtes de la période réunies : 75,0 % (60 sur 80).')
  })

  test('of other services are not in a service’s report', async () => {
    const entries = [
      question(1, on('2026-03-02'), { service: 'Séjour', counted: on('2026-03-20') }),
      question(2, on('2026-03-02'), { survey: 'Autre', service: 'Accueil', counted: on('2026-03-20') }),
    ]
    const pieces = await satisfactionSection(await viewOf(entries, { services: ['Séjour'] }), words)
    expect(textsIn(pieces)).toContain('Enquête « Accueil »')
    expect(textsIn(pieces)).not.toContain('Enquête « Autre »')
  })

  test('have the officer’s comment, and no section where there are none', async () => {
    const texts = new Map([['satisfaction', [paragraph(line`Peu de réponses.`)]]])
    const entries = [question(1, on('2026-03-02'))]
    expect(textsIn(await satisfactionSection(await viewOf(entries, { texts }), words)).at(-1)).toBe('Peu de réponses.')
    expect(await satisfactionSection(await viewOf([], { texts }), words)).toEqual([])
  })
})

describe('mystery contacts', () => {
  const entries = [
    contact(1, on('2026-03-30'), 'Séjour'),
    contact(2, on('2026-04-02'), 'Séjour'),
    contact(3, on('2026-04-03'), 'Accueil'),
  ]

  test('are those sent in the period', async () => {
    const pieces = await mysterySection(await viewOf(entries, { period: quarterPeriod(2026, 2) }), words)
    expect(textsIn(pieces)).toContain('2 contacts sur la période.')
    expect(rowsIn(pieces).filter((row) => row.length === 9)).toHaveLength(2)
    expect(await mysterySection(await viewOf(entries, { period: quarterPeriod(2026, 3) }), words)).toEqual([])
  })

  test('are the service’s own in its report', async () => {
    const pieces = await mysterySection(await viewOf(entries, { services: ['Accueil'] }), words)
    expect(textsIn(pieces)).toContain('1 contact sur la période.')
  })
})

describe('the improvement plan', () => {
  const action = (id: number, more: Partial<Extract<Entry, { kind: 'improvement' }>> = {}): Entry => ({
    kind: 'improvement',
    ...base(id),
    module: 'module-1',
    title: `Action ${id}`,
    added: on('2026-01-15'),
    ...more,
  })

  test('is that of the last day, its open actions in order, late ones first', async () => {
    const entries = [
      action(1, { done: on('2026-05-01') }),
      action(2, { started: on('2026-02-01'), owner: 'Accueil' }),
      action(3, { due: on('2026-06-30'), source: 'audit' }),
      action(4, { module: 'steering', done: on('2027-01-10') }),
      action(5, { added: on('2027-01-15') }),
    ]
    const pieces = await planSection(await viewOf(entries), words)
    expect(rowsIn(pieces)).toEqual([
      ['module 1', '1', '1', '1', '3', '33 %'],
      ['pilotage', '0', '0', '1', '1', '0 %'],
      ['ensemble', '1', '1', '2', '4', '25 %'],
      ['module 1', 'Action 3', 'audit', '–', '30/06/2026', 'non faite, en retard'],
      ['module 1', 'Action 2', '–', 'Accueil', '–', 'en cours'],
      ['pilotage', 'Action 4', '–', '–', '–', 'non faite'],
    ])
    expect(textsIn(pieces)).toContain('État au 31 décembre 2026 : 1 action en retard.')
  })

  test('that is all done says so, and there is none without actions', async () => {
    const pieces = await planSection(await viewOf([action(1, { done: on('2026-05-01') })]), words)
    expect(textsIn(pieces)).toContain('Toutes les actions du plan sont faites.')
    expect(await planSection(await viewOf([]), words)).toEqual([])
  })
})

describe('what is typed by quarter', () => {
  const visits = (id: number, start: LocalDate, end: LocalDate, numerator: number): Entry => ({
    kind: 'measure',
    ...base(id),
    indicator: 'website.visits',
    start,
    end,
    numerator,
    denominator: 1000,
  })
  const tables = async (entries: readonly Entry[], more: Partial<ReportQuery> = {}) =>
    (await annualReport(await viewOf(entries, more), words)).pieces.flatMap((piece) =>
      // A volume of zero, that of e-mails, has no base and no target.
      piece.kind === 'table' && piece.columns.length > 2 && /par (?:mois|trimestre)$/.test(plainText(piece.caption))
        ? [piece]
        : [],
    )

  test('is told by quarter, the unknown ones left out', async () => {
    const entries = [
      visits(1, on('2026-01-01'), on('2026-03-31'), 60),
      visits(2, on('2026-07-01'), on('2026-09-30'), 40),
    ]
    const [table, ...others] = await tables(entries)
    expect(others).toEqual([])
    expect(table && plainText(table.caption)).toBe('Trimestre par trimestre')
    expect(table?.rows.map((row) => row.map(plain))).toEqual([
      ['T1 2026', '6,0 %', '60 sur 1 000', '5 %, atteinte'],
      ['T3 2026', '4,0 %', '40 sur 1 000', '5 %, non atteinte'],
    ])
  })

  test('once needs no table: its result is said', async () => {
    expect(await tables([visits(1, on('2026-01-01'), on('2026-03-31'), 60)])).toEqual([])
  })

  test('and a survey that was counted in one month has none either, in two it has', async () => {
    const march = question(1, on('2026-03-02'), { counted: on('2026-03-20') })
    expect(await tables([march])).toEqual([])
    const [table] = await tables([march, question(2, on('2026-06-02'), { counted: on('2026-06-20') })])
    expect(table?.rows.map(([month = '', result = '']) => [month, plain(result)])).toEqual([
      ['mars 2026', '75,0 %'],
      ['juin 2026', '75,0 %'],
    ])
  })

  test('is told by month where months are known', async () => {
    const [table] = await tables([visits(1, on('2026-02-01'), on('2026-02-28'), 60)])
    expect(table && plainText(table.caption)).toBe('Mois par mois')
  })
})
