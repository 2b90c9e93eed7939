// What is said of the improvement plan (PAQ), in French.

import { type Day, dayOf, type LocalDate } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { ImprovementEntry, PlanModule } from '../../register/kinds/improvement.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Rien n’a été enregistré.'

const modules: Readonly<Record<PlanModule, string>> = {
  'module-1': 'module 1',
  'module-2': 'module 2',
  'module-3': 'module 3',
  'module-4': 'module 4',
  steering: 'pilotage',
}

const on = (date: LocalDate | undefined, today: Day): string | undefined =>
  date === undefined ? undefined : calendar.onDate(dayOf(date), today)

export const improvementFields = (entry: ImprovementEntry, today: Day): readonly Field[] =>
  present([
    ['module', modules[entry.module]],
    ['action', entry.title],
    ['origine', entry.source],
    ['responsable', entry.owner],
    ['service', entry.service],
    ['inscription au plan', on(entry.added, today)],
    ['échéance', on(entry.due, today)],
    ['commencée', on(entry.started, today)],
    ['faite', on(entry.done, today)],
    ['état', entry.cancelled && 'annulée'],
  ])

export const plan = {
  /** "action du plan, module 1": what it is. */
  what: ({ module, title }: ImprovementEntry): string => `action du plan, ${modules[module]}, ${title}`,
  modules,
  notOfPlans: (id: EntryId): Line =>
    line`Le n°\u00a0${id} est une action du plan\u00a0: seul ${code('service:')} s’y corrige. ${nothing}`,
}
