// What a morning digest leaves for the next one: what it said to be overdue, and whether the next would repeat it.

import { createHash } from 'node:crypto'

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { FollowedRequest } from '../register/follow-up.ts'
import type { IndicatorRun } from '../indicators/found-run.ts'
import { runsTold } from './morning-runs.ts'
import { lateOf, type MorningSections, type Told } from './morning-sections.ts'
import type { FollowedTask } from './task-line.ts'

/** All that a section says of a request but its age, which changes every day by itself. */
const factsOf = ({ request, standing, holder }: FollowedRequest) => [
  request.id,
  request.count,
  standing.kind,
  standing.kind === 'suspended' ? 0 : standing.expected,
  request.urgent ?? false,
  request.chasers?.length ?? 0,
  holder ?? '',
]

/** Hashed, so that a ledger line stays short however long the list is. */
const fingerprintOf = (sections: MorningSections, tasks: readonly FollowedTask[]): string => {
  const facts = [lateOf(sections), sections.today, sections.next, sections.waiting].map((section) =>
    section.toSorted((a, b) => a.request.id - b.request.id).map(factsOf),
  )
  const steps = tasks.toSorted((a, b) => a.task.id - b.task.id).map(({ task, duty }) => [task.id, duty.step, duty.due])
  // Without tasks as before there were any: yesterday's digest is then not said again.
  const all = steps.length === 0 ? facts : [...facts, steps]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url')
}

export const toldBy = (
  sections: MorningSections,
  today: Day,
  tasks: readonly FollowedTask[],
  runs: readonly IndicatorRun[] = [],
  last?: Told,
): Told => {
  const said = runsTold(runs, last?.runs)
  return {
    on: dateOf(today),
    overdue: lateOf(sections).map(({ request }) => request.id),
    fingerprint: fingerprintOf(sections, tasks),
    ...(said.length > 0 && { runs: said }),
  }
}
