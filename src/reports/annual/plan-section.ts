// The improvement plan of a report: done, in progress and not done by module, then every action that is still open.

import { dayOf } from '../../calendar/local-date.ts'
import type { TableBlock } from '../../chat/reply.ts'
import { inPlanOrder, planTableBlock } from '../../digests/plan-list.ts'
import type { Words } from '../../i18n/words.ts'
import { isPastDue, planStateOn } from '../../indicators/plan.ts'
import { planOf } from '../../indicators/plan-of-period.ts'
import type { ImprovementEntry } from '../../register/kinds/improvement.ts'
import { heading, paragraph, type Piece } from '../document.ts'
import { ownComment } from './own-text.ts'
import type { ReportView } from './report-query.ts'

const openActions = (
  actions: readonly ImprovementEntry[],
  day: ReportView['today'],
  { reports, plan, surveyReports }: Words,
): TableBlock => {
  const { openColumns, none } = reports
  const titles = [
    openColumns.module,
    openColumns.action,
    openColumns.source,
    openColumns.owner,
    openColumns.due,
    openColumns.state,
  ]
  return {
    kind: 'table',
    caption: reports.openActions,
    columns: titles.map((title) => ({ title, align: 'left' })),
    rows: inPlanOrder(actions, day).map((action) => {
      const { module, title, source, owner, service, due } = action
      const state = planStateOn(action, day) === 'in-progress' ? plan.state['in-progress'] : plan.state['not-done']
      return [
        plan.modules[module],
        title,
        source ?? none,
        owner ?? service ?? none,
        due === undefined ? none : surveyReports.numericDate(dayOf(due)),
        isPastDue(action, day) ? reports.lateState(state) : state,
      ]
    }),
  }
}

/** Nothing where the plan has no action on the period's last day. */
export const planSection = async (view: ReportView, words: Words): Promise<readonly Piece[]> => {
  const found = await planOf(view.scope, view.entries, view.figures)
  const { actions, day, table } = found
  if (actions.length === 0) return []
  const { reports, plan } = words
  const open = actions.filter((action) => planStateOn(action, day) !== 'done')
  return [
    heading(1, reports.plan),
    paragraph(reports.planOn(day, table.total.pastDue)),
    planTableBlock(found, words),
    paragraph(plan.rule),
    ...(open.length === 0 ? [paragraph(reports.allDone)] : [openActions(open, day, words)]),
    ...ownComment('plan', 2, view.texts, words),
  ]
}
