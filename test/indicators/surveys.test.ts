// Surveys in figures: pooled, on their own days; the classes of a mystery survey share out all its contacts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../src/calendar/local-date.ts'
import { figures } from '../../src/indicators/figures.ts'
import { mysteryRates } from '../../src/indicators/mystery-classes.ts'
import type { Entry } from '../../src/register/entry.ts'
import { acknowledgementsOfContacts, type ContactEntry, satisfactions } from '../../src/register/kinds/mystery.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import type { SurveyEntry } from '../../src/register/kinds/survey.ts'
import { day, figureIn, month, registerOf, request, settingWith } from './logged.ts'

const setting = settingWith()

const stamp = () => {
  const { id, revision, logged } = request('2022-01-01')
  return { id, revision, logged }
}

const question = (fields: Partial<SurveyEntry> = {}): SurveyEntry => ({
  ...stamp(),
  kind: 'survey',
  survey: 'Accueil',
  position: 1,
  question: 'Accueil aimable ?',
  opened: localDate('2022-04-04'),
  ...fields,
})

const counted = (on: string, satisfied: number, answers: number, fields: Partial<SurveyEntry> = {}) =>
  question({ counted: localDate(on), satisfied, answers, ...fields })

const contact = (fields: Partial<ContactEntry> = {}): ContactEntry => ({
  ...stamp(),
  kind: 'contact',
  survey: 'Printemps',
  sent: localDate('2022-05-02'),
  acknowledged: 'no',
  ...fields,
})

const query = { period: month(2022, 5), basis: 'decided', today: day('2023-01-10') } as const

const figureOf = async (entries: readonly Entry[], indicator: string, scope: object = {}) =>
  figureIn(await figures({ ...query, ...scope }, registerOf(entries), setting), indicator)

describe('satisfaction', () => {
  test('pools the answers entered in the month, and no others', async () => {
    const entries = [
      counted('2022-05-31', 45, 60),
      counted('2022-05-01', 90, 100, { position: 2 }),
      counted('2022-06-01', 1, 9),
      question(),
      counted('2022-05-10', 1, 2, { cancelled: true }),
    ]
    const figure = await figureOf(entries, 'satisfaction.surveys')
    expect([figure.numerator, figure.denominator, figure.small]).toEqual([135, 160, false])
  })

  test('without an answer is empty, neither 0 % nor 100 %', async () => {
    const figure = await figureOf([question(), counted('2022-05-02', 0, 0)], 'satisfaction.surveys')
    expect([figure.state, figure.value]).toEqual(['empty', null])
  })

  test('of a service is that of its own surveys', async () => {
    const entries = [counted('2022-05-02', 1, 2, { service: 'Séjour' }), counted('2022-05-02', 5, 5)]
    const figure = await figureOf(entries, 'satisfaction.surveys', { service: 'Séjour' })
    expect([figure.numerator, figure.denominator]).toEqual([1, 2])
  })
})

describe('a mystery survey', () => {
  test('counts as within 24 h an answer of the next calendar day, be it a holiday', async () => {
    const entries = [
      contact({ sent: localDate('2022-05-25'), answered: localDate('2022-05-26') }),
      contact({ sent: localDate('2022-05-25'), answered: localDate('2022-05-27') }),
      contact({ sent: localDate('2022-05-25') }),
    ]
    const within = await figureOf(entries, 'mystery.answered-within-day')
    const answered = await figureOf(entries, 'mystery.answered')
    expect([within.numerator, within.denominator, answered.numerator]).toEqual([1, 3, 2])
  })

  test('counts an acknowledgement by another office, and not a later one', async () => {
    const entries = acknowledgementsOfContacts.map((acknowledged) => contact({ acknowledged }))
    const figure = await figureOf(entries, 'mystery.acknowledged')
    expect([figure.numerator, figure.denominator]).toEqual([2, 4])
    expect(mysteryRates(entries).byOtherOffice).toBe(1)
  })

  test('rates satisfaction among the contacts where it was measured', async () => {
    const entries = [contact({ satisfaction: 'very-good' }), contact({ satisfaction: 'poor' }), contact()]
    const figure = await figureOf(entries, 'mystery.satisfaction')
    expect([figure.numerator, figure.denominator]).toEqual([1, 2])
  })

  const drawn: fc.Arbitrary<readonly ContactEntry[]> = fc.array(
    fc
      .record({
        acknowledged: fc.constantFrom(...acknowledgementsOfContacts),
        days: fc.option(fc.nat(9), { nil: undefined }),
        satisfaction: fc.option(fc.constantFrom(...satisfactions), { nil: undefined }),
        service: fc.constantFrom('Séjour', 'Légalité'),
      })
      .map(({ acknowledged, days, satisfaction, service }) =>
        contact({
          acknowledged,
          service,
          ...(days === undefined ? {} : { answered: addDays(localDate('2022-05-02'), days) }),
          ...(satisfaction === undefined ? {} : { satisfaction }),
        }),
      ),
    { maxLength: 12 },
  )

  test('has classes that share out all contacts, and rates that are the figures', () =>
    fc.assert(
      fc.asyncProperty(drawn, async (contacts) => {
        const rates = mysteryRates(contacts)
        const { acknowledgements, answers, satisfaction, situations } = rates
        for (const classes of [acknowledgements, answers, satisfaction, situations])
          expect(classes.reduce<number>((total, each) => total + each.contacts, 0)).toBe(contacts.length)
        const of = (classes: typeof answers, name: string) =>
          classes.find((each) => each.class === name)?.contacts ?? -1
        const figure = await figureOf(contacts, 'mystery.answered')
        expect(figure.numerator).toBe(of(answers, 'within-day') + of(answers, 'later'))
        expect((await figureOf(contacts, 'mystery.acknowledged')).numerator).toBe(acknowledgements[0]?.contacts)
        expect(figure.denominator).toBe(contacts.length)
      }),
      { numRuns: 40 },
    ))
})

describe('an entry of a survey that cannot be', () => {
  const today = localDate('2022-12-31')

  test('says which counts contradict one another', () => {
    expect(contradictionOf(counted('2022-05-02', 3, 5, { asked: 4 }), today)).toMatchObject({
      kind: 'answers-above-asked',
    })
    expect(contradictionOf(counted('2022-05-02', 6, 5), today)).toMatchObject({ kind: 'satisfied-above-answers' })
    expect(contradictionOf(question({ answers: 5 }), today)).toMatchObject({ kind: 'answers-incomplete' })
    expect(contradictionOf(question({ asked: -1 }), today)).toMatchObject({ kind: 'amount-of-people' })
    expect(contradictionOf(question({ position: 51 }), today)).toMatchObject({ kind: 'question-number' })
    expect(contradictionOf(counted('2022-05-02', 5, 5, { asked: 5 }), today)).toBeUndefined()
  })
})
