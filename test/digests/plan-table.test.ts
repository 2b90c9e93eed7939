// The table of the improvement plan: whole per cents, but for one that would hide what was missed.

import { expect, test } from 'vitest'

import { localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { planRate, planTableBlock } from '../../src/digests/plan-list.ts'
import { words } from '../../src/i18n/words.ts'
import { planOf } from '../../src/indicators/plan-of-period.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import { day, registerOf, request, settingWith } from '../indicators/logged.ts'

const action = (fields: Partial<ImprovementEntry>): ImprovementEntry => {
  const { id, revision, logged } = request('2022-01-01')
  const added = localDate('2022-01-14')
  return { id, revision, logged, kind: 'improvement', module: 'module-1', title: 'Refaire le livret', added, ...fields }
}

const counts = { done: 16, inProgress: 0, notDone: 7, total: 23, pastDue: 0, rate: 16 / 23 }

test('a missed target is not hidden by rounding, and a met one needs no decimals', () => {
  expect(planRate(counts, words.fr, 0.7)).toBe('69,6\u00a0%')
  expect(planRate(counts, words.fr, 0.6)).toBe('70\u00a0%')
  expect(planRate(counts, words.fr)).toBe('70\u00a0%')
})

test('the target in force on the last day of the year is the one of its last line, not of its modules', async () => {
  const done = Array.from({ length: 16 }, () => action({ done: localDate('2022-06-30') }))
  const open = Array.from({ length: 7 }, () => action({}))
  const setting = settingWith({
    targets: [
      { indicator: 'plan.done', target: 0.7, from: localDate('2022-01-01') },
      { indicator: 'plan.done', target: 0.9, from: localDate('2023-01-01') },
    ],
  })
  const query = { period: yearPeriod(2022), basis: 'decided', today: day('2023-02-01') } as const
  const { rows } = planTableBlock(await planOf(query, registerOf([...done, ...open]), setting), words.fr)
  expect(rows.map((row) => row.at(-1))).toEqual(['70\u00a0%', '69,6\u00a0%'])
})
