// What stands beside the rate of the improvement plan: its modules, what it counts, and its list.

import { periodCode } from '../../src/calendar/period-code.ts'
import type { Block } from '../../src/chat/reply.ts'
import { planTableBlock } from '../../src/digests/plan-list.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { planOf } from '../../src/indicators/plan-of-period.ts'
import type { FigureSetting, Scope } from '../../src/indicators/query.ts'
import type { ListEntries } from '../../src/register/ports.ts'

interface PlanAside {
  readonly blocks: readonly Block[]
  readonly lines: readonly Line[]
}

/** The command that lists the plan of a period, and of a service where one is named. */
export const planCommand = (
  { period, service }: { readonly period?: Scope['period'] | undefined; readonly service?: string | undefined },
  { vocabulary: { commands, keys, choices } }: Words,
): string =>
  [
    `!${commands.improvement.names[0]} ${choices.planStep.list[0]}`,
    ...(period === undefined ? [] : [`${keys.period[0]}:${periodCode(period)}`]),
    ...(service === undefined ? [] : [`${keys.service[0]}:"${service}"`]),
  ].join(' ')

export const planAside = async (
  query: Scope,
  register: ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<PlanAside> => {
  const found = await planOf(query, register, figures)
  const [service] = [query.service ?? []].flat()
  return {
    blocks: found.actions.length === 0 ? [] : [planTableBlock(found, words)],
    lines: [words.plan.rule, words.plan.seeList(planCommand({ period: query.period, service }, words))],
  }
}
