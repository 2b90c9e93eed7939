// One indicator by month, service or mailbox, in the words of an answer: /taux courriels par:service.

import { monthOf } from '../../src/calendar/month.ts'
import { monthsPeriod } from '../../src/calendar/period.ts'
import type { Block, Reply } from '../../src/chat/reply.ts'
import { breakdownReply } from '../../src/digests/trends/breakdown-reply.ts'
import { courseReply } from '../../src/digests/trends/course-reply.ts'
import { themesReply } from '../../src/digests/trends/themes-reply.ts'
import { UserError } from '../../src/errors.ts'
import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import { callsByService } from '../../src/indicators/calls-by-service.ts'
import { indicatorNamed, type KnownIndicator } from '../../src/indicators/catalogue.ts'
import { courses } from '../../src/indicators/course.ts'
import type { FigureGroup } from '../../src/indicators/figure.ts'
import { figures as figuresOf } from '../../src/indicators/figures.ts'
import type { FigureSetting, Scope } from '../../src/indicators/query.ts'
import { code, line } from '../../src/i18n/rich-text.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import type { Conversation } from '../command.ts'

type By = ChoiceOf<'by'>

/** The one indicator that a query is about, followed here. */
export const followed = (id: string | undefined, { switchedOff }: FigureSetting): KnownIndicator | undefined => {
  const indicator = id === undefined ? undefined : indicatorNamed(id)
  if (indicator !== undefined && switchedOff.includes(indicator.id))
    throw new UserError(({ breakdowns, indicators }) => breakdowns.switchedOff(indicators.labels[indicator.id].short))
  return indicator
}

const groupsOf = async (
  query: Scope,
  by: By,
  isCalls: boolean,
  register: ListEntries,
  figures: FigureSetting,
): Promise<readonly FigureGroup[]> => {
  const groups = await figuresOf({ ...query, by }, register, figures)
  if (!isCalls) return groups
  const id = query.indicators?.[0]
  const services = (await callsByService(query, register, figures)).map((group) => ({
    ...group,
    figures: group.figures.filter(({ indicator }) => indicator.id === id),
  }))
  return [...groups.filter(({ key }) => key !== 'total'), ...services]
}

/** The period's figure part by part; without an indicator, asks for one. */
export const breakdown = async (
  query: Scope,
  by: By,
  register: ListEntries,
  figures: FigureSetting,
  { words, today }: Conversation,
): Promise<Reply> => {
  const indicator = followed(query.indicators?.[0], figures)
  if (indicator === undefined)
    throw new UserError(({ breakdowns, vocabulary: { commands, keys, choices } }) =>
      breakdowns.whichOne(
        by,
        line`${code(`!${commands.rates.names[0]} ${commands.email.names[1]} ${keys.by[0]}:${choices.by[by][0]}`)}`,
      ),
    )
  const isCalls = indicator.formula.kind.startsWith('calls-')
  if (isCalls && by === 'mailbox') throw new UserError(({ breakdowns }) => breakdowns.callsHaveNoBox)
  const places = [query.service ?? [], query.mailbox ?? []].flat()
  const closing: Block[] =
    indicator.formula.kind === 'on-time' ? [{ kind: 'text', lines: [words.rates.basis(query.basis)] }] : []
  if (indicator.formula.kind !== 'emails-themes' && by === 'month') {
    const [first, last] = [monthOf(query.period.start), monthOf(query.period.end < today ? query.period.end : today)]
    const [course] = await courses({ ...query, period: monthsPeriod(first, last) }, register, figures)
    if (course === undefined) throw new Error(`no course of ${indicator.id}`)
    return courseReply(course, { scope: places, basis: query.basis, figures, actions: [] }, words)
  }
  const scope = [words.periods.heading(query.period, today), ...places]
  const groups = await groupsOf(query, by, isCalls, register, figures)
  if (indicator.formula.kind === 'emails-themes') {
    // Months to come hold nothing: a column of zeros would be read as a fall.
    const begun = groups.filter(({ key, period }) => key === 'total' || by !== 'month' || period.start <= today)
    return themesReply(begun, { by, scope, closing: [] }, words)
  }
  if (by === 'month') throw new Error('months are told as a course')
  return breakdownReply(groups, { by, scope, pooled: !isCalls, figures, closing }, words)
}
