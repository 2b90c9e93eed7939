// What a dashboard recalls of the improvement plan: what is past its due day, and what is due soon.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { Block } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { isPastDue, planStateOn } from '../indicators/plan.ts'
import { planOf } from '../indicators/plan-of-period.ts'
import type { Scope } from '../indicators/query.ts'
import type { DashboardSetting } from './dashboard.ts'
import { planList } from './plan-list.ts'

/** A plan is followed from one month's dashboard to the next. */
const soonWithin = 31
/** A dashboard of last month or of last quarter says what is to be done now; one of long ago does not. */
const recentWithin = 45
const longest = 10

/**
 * Nothing where nothing is late or due soon. It stands in dashboards, once a month, rather than in every morning's
 * digest: plans are kept by officers and move slowly, and what is said every day is no longer read.
 */
export const planReminder = async (
  { period, today, services, entries, figures }: DashboardSetting,
  words: Words,
): Promise<readonly Block[]> => {
  if (period.end < today - recentWithin || figures.switchedOff.includes('plan.done')) return []
  const now: Scope = {
    period: { shape: 'days', start: today, end: today },
    basis: 'decided',
    today,
    ...(services.length > 0 && { service: services }),
  }
  const { actions } = await planOf(now, entries, figures)
  const until = (today + soonWithin) as Day
  const late = actions.filter((action) => isPastDue(action, today))
  const soon = actions.filter((action) => {
    const due = action.due === undefined ? undefined : dayOf(action.due)
    return planStateOn(action, today) !== 'done' && due !== undefined && due >= today && due <= until
  })
  if (late.length + soon.length === 0) return []
  const [name = ''] = words.vocabulary.commands.improvement.names
  const heading = words.plan.followed(late.length, soon.length, until, today)
  // It is for a room: what is offered would be refused to most of those who read it.
  const view = { day: today, today, mayAct: false }
  return [planList([...late, ...soon], view, { heading, longest, more: `!${name}` }, words)]
}
