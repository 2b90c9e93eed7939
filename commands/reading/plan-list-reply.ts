// The actions behind the rate of the improvement plan: /voir ouvertes indicateur:plan.

import { type Reply, textReply } from '../../src/chat/reply.ts'
import { planList } from '../../src/digests/plan-list.ts'
import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import { actionsBehind } from '../../src/indicators/plan-of-period.ts'
import type { FigureSetting, Scope } from '../../src/indicators/query.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import type { Conversation } from '../command.ts'
import { behindOf } from './behind-of.ts'
import { planCommand } from './plan-aside.ts'

const longest = 40

export const planListReply = async (
  query: Scope,
  list: ChoiceOf<'list'>,
  { words, today, role }: Conversation,
  register: ListEntries,
  setting: FigureSetting,
): Promise<Reply> => {
  const { actions, day } = await actionsBehind(query, behindOf[list], register, setting)
  const heading = words.periods.heading(query.period, today)
  const title = words.plan.listTitle[list](actions.length, heading)
  if (actions.length === 0) return textReply(title)
  const [service] = [query.service ?? []].flat()
  const more = planCommand({ period: query.period, service }, words)
  return {
    title,
    blocks: [planList(actions, { day, today, mayAct: role !== 'agent' }, { longest, more }, words)],
    actions: [],
    audience: 'asker',
  }
}
