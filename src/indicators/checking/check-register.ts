// The check of a period in the register: Vigie's own figures, month by month, and what was typed in behind them.

import { dayOf } from '../../calendar/local-date.ts'
import type { Entry } from '../../register/entry.ts'
import { dayOfEntry } from '../../register/kinds/kinds.ts'
import type { ListEntries } from '../../register/ports.ts'
import { monthsToRead } from '../compute-figures.ts'
import type { FigureGroup } from '../figure.ts'
import { figures } from '../figures.ts'
import type { FigureSetting, Scope } from '../query.ts'
import { check } from './check.ts'
import type { Finding } from './finding.ts'
import { callsFindings, statedMeasures } from './from-entries.ts'
import { statedFigures } from './from-figures.ts'
import { limitsOn } from './limits.ts'
import type { Stated } from './stated.ts'

export interface Checked {
  /** How many figures were looked at. */
  readonly figures: number
  readonly findings: readonly Finding[]
}

type Asked = Pick<Scope, 'period' | 'basis' | 'today' | 'service'>

/** What was typed for days of the period. */
const typedIn = async (query: Asked, entries: ListEntries): Promise<readonly Entry[]> => {
  const found: Entry[] = []
  for await (const chunk of entries.touching(monthsToRead(query)))
    for (const entry of chunk) {
      if (entry.kind !== 'measure' && entry.kind !== 'calls') continue
      const last = dayOf(entry.kind === 'measure' ? entry.end : entry.on)
      if (dayOf(dayOfEntry(entry)) <= query.period.end && last >= query.period.start) found.push(entry)
    }
  return found.toSorted((a, b) => a.id - b.id)
}

const loggedAbove = (groups: readonly FigureGroup[]): readonly Finding[] =>
  groups.slice(0, -1).flatMap(({ period, figures: found }) =>
    found.flatMap(({ indicator, tracked }): readonly Finding[] => {
      if (tracked === null || tracked.numerator <= tracked.denominator) return []
      const about = { name: indicator.id, known: indicator, part: '', period }
      return [{ kind: 'logged-above', about, logged: tracked.numerator, counted: tracked.denominator }]
    }),
  )

/** What is not known, or without any case, is no figure. */
const isFigure = ({ printed, breakdown }: Stated): boolean => printed !== undefined || breakdown !== undefined

/** Contradictions of a period, typed entries of all services included. What Vigie computes by itself has none. */
export const checkRegister = async (query: Asked, entries: ListEntries, setting: FigureSetting): Promise<Checked> => {
  const groups = await figures({ ...query, by: 'month' }, entries, setting)
  const typed = await typedIn(query, entries)
  const { rules } = setting
  const printed = statedFigures(groups, query.basis, limitsOn(query.period.end, rules))
  const measures = statedMeasures(typed)
  return {
    figures: printed.filter(isFigure).length + measures.length,
    findings: [...check(printed, rules), ...loggedAbove(groups), ...check(measures, rules), ...callsFindings(typed)],
  }
}
