// The improvement plan, module by module: /action, /action liste module:1, /action liste année:2025 détail.

import { partsOfDay } from '../../src/calendar/local-date.ts'
import { type Period, yearPeriod } from '../../src/calendar/period.ts'
import { type Block, textReply } from '../../src/chat/reply.ts'
import { planList, planRate } from '../../src/digests/plan-list.ts'
import { UserError } from '../../src/errors.ts'
import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { planOf } from '../../src/indicators/plan-of-period.ts'
import { planStateOn, planTable } from '../../src/indicators/plan.ts'
import type { FigureSetting, Scope } from '../../src/indicators/query.ts'
import type { PlanModule } from '../../src/register/kinds/improvement.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import type { ActionTyped } from '../acting/add-improvement.ts'
import type { Conversation, Outcome } from '../command.ts'
import { planCommand } from './plan-aside.ts'

export interface PlanAsked extends ActionTyped {
  readonly period?: Period | undefined
  readonly year?: number | undefined
  readonly step?: ChoiceOf<'planStep'> | undefined
  readonly detail?: boolean | undefined
}

/** Lines of a module: fewer where there are several. */
const longestOfAll = 12
const longestOfOne = 60

const onlyWhenAdding = ['title', 'source', 'owner', 'planned', 'on'] as const

/** "liste 2025": a list has no number, so that it can only be a year. */
const yearAmong = ({ step, ids = [] }: PlanAsked): number | undefined => {
  const [number = 0, ...others] = ids
  return step === 'list' && others.length === 0 && number >= 1990 && number <= 2100 ? number : undefined
}

/** Throws a UserError when something was typed that a list has no use for. */
const checkAsked = (asked: PlanAsked): void => {
  const [id] = asked.ids ?? []
  if (id !== undefined && yearAmong(asked) === undefined) throw new UserError(({ plan }) => plan.whatAboutNumber(id))
  const { title } = asked
  if (title !== undefined && asked.step === undefined) throw new UserError(({ plan }) => plan.whichStep(title))
  for (const field of onlyWhenAdding)
    if (asked[field] !== undefined)
      throw new UserError(({ plan, vocabulary }) => plan.notOfLists(vocabulary.keys[field][0] ?? field))
  const periods = [asked.period, asked.year, yearAmong(asked)].filter((each) => each !== undefined)
  if (periods.length > 1) throw new UserError(({ plan }) => plan.twoPeriods)
}

/** The plan of a period, this year's unless another is asked for. A room's services do not narrow it: it is everybody's. */
export const planReply = async (
  asked: PlanAsked,
  { today, words, role }: Conversation,
  register: ListEntries,
  figures: FigureSetting,
): Promise<Outcome> => {
  checkAsked(asked)
  const { service, planModule, detail } = asked
  const { plan, periods, vocabulary } = words
  const year = asked.year ?? yearAmong(asked)
  const period = asked.period ?? yearPeriod(year ?? partsOfDay(today).year)
  const scope: Scope = { period, basis: 'decided', today, ...(service === undefined ? {} : { service }) }
  const { actions, day, target } = await planOf(scope, register, figures)
  const kept = planModule === undefined ? actions : actions.filter(({ module }) => module === planModule)
  const table = planTable(kept, day)
  const about = [planModule === undefined ? undefined : plan.modules[planModule], service].filter(
    (part) => part !== undefined,
  )
  const named = periods.heading(period, today)
  if (kept.length === 0) return { reply: textReply(plan.empty(named, about), role === 'agent' ? [] : [plan.howToAdd]) }

  const isAsked = asked.period !== undefined || year !== undefined
  const list = planCommand({ service, ...(isAsked && { period }) }, words)
  const detailWord = vocabulary.choices.detail.detail[0] ?? ''
  const ofModule = (module: PlanModule): string =>
    `${list} ${vocabulary.keys.planModule[0]}:${vocabulary.choices.planModule[module][0]}`
  const blocks = table.modules.map((counts): Block => {
    const own = kept.filter(({ module }) => module === counts.module)
    const shown = detail === true ? own : own.filter((action) => planStateOn(action, day) !== 'done')
    const heading = plan.heading(counts.module, counts, planRate(counts, words))
    if (shown.length === 0) return { kind: 'text', lines: [heading] }
    return planList(
      shown,
      { day, today, mayAct: role !== 'agent' },
      {
        heading,
        longest: planModule === undefined ? longestOfAll : longestOfOne,
        more: `${ofModule(counts.module)}${detail === true ? ` ${detailWord}` : ''}`,
      },
      words,
    )
  })
  const more: readonly Line[] =
    detail === true || table.total.done === 0
      ? []
      : [plan.showDone(table.total.done, `${planModule === undefined ? list : ofModule(planModule)} ${detailWord}`)]
  return {
    reply: {
      title: plan.title(
        named,
        about,
        table.total,
        planRate(table.total, words, planModule === undefined ? target : null),
      ),
      blocks: [...blocks, { kind: 'text', lines: [...more, plan.rule] }],
      actions: [],
      audience: 'asker',
    },
  }
}
