// What is said of the improvement plan, in English.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { ImprovementEntry, PlanModule } from '../../register/kinds/improvement.ts'
import { type Field, present } from '../field.ts'
import type { plan as french } from '../fr/plan.ts'
import { code, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Nothing was recorded.'

const modules: Readonly<Record<PlanModule, string>> = {
  'module-1': 'module 1',
  'module-2': 'module 2',
  'module-3': 'module 3',
  'module-4': 'module 4',
  steering: 'steering',
}

const on = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : calendar.date(dayOf(date), today)

export const improvementFields = (entry: ImprovementEntry, today: Day): readonly Field[] =>
  present([
    ['module', modules[entry.module]],
    ['action', entry.title],
    ['source', entry.source],
    ['owner', entry.owner],
    ['service', entry.service],
    ['added', on(entry.added, today)],
    ['due', on(entry.due, today)],
    ['started', on(entry.started, today)],
    ['done', on(entry.done, today)],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const plan: typeof french = {
  what: ({ module, title }) => `action of the plan, ${modules[module]}, ${title}`,
  modules,
  notOfPlans: (id) => line`#${id} is an action of the plan: only ${code('service:')} can be corrected. ${nothing}`,
}
