// The rows of a workbook are the plan that its figure counts: what was added long before is among them.

import { expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { yearPeriod } from '../../src/calendar/period.ts'
import { figures } from '../../src/indicators/figures.ts'
import type { ImprovementEntry } from '../../src/register/kinds/improvement.ts'
import { countedRows } from '../../src/reports/workbook/counted-rows.ts'
import { day, figureIn, registerOf, request, settingWith } from '../indicators/logged.ts'

const action = (fields: Partial<ImprovementEntry>): ImprovementEntry => {
  const { id, revision, logged } = request('2022-01-01')
  const own = { kind: 'improvement', module: 'module-1', title: 'Livret', added: localDate('2020-03-02') } as const
  return { id, revision, logged, ...own, ...fields }
}

test('as many actions as the rate has in its base', async () => {
  const entries = registerOf([
    action({}),
    action({ done: localDate('2022-05-02') }),
    action({ done: localDate('2021-05-02') }),
    action({ added: localDate('2023-01-02') }),
  ])
  const setting = settingWith()
  const scope = { period: yearPeriod(2022), basis: 'decided', today: day('2023-01-10') } as const
  const view = { ...scope, scope, entries, figures: setting, organisation: undefined, trends: [] }
  const rows = (await Array.fromAsync(countedRows(view))).flat()
  const figure = figureIn(await figures(scope, entries, setting), 'plan.done')
  expect([rows.length, figure.numerator, figure.denominator]).toEqual([2, 1, 2])
})
