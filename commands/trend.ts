// An indicator month by month, or the indicators that moved: /tendance.

import type { Day } from '../src/calendar/local-date.ts'
import { type Month, monthOf } from '../src/calendar/month.ts'
import { monthsIn, monthsPeriod, type Period } from '../src/calendar/period.ts'
import { courseReply } from '../src/digests/trends/course-reply.ts'
import { movedReply } from '../src/digests/trends/moved-reply.ts'
import { UserError } from '../src/errors.ts'
import { either } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { type Months, months } from '../src/grammar/readers/months.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import { type Course, courses } from '../src/indicators/course.ts'
import { byQuarter } from '../src/indicators/quarters.ts'
import type { FigureSetting, Scope } from '../src/indicators/query.ts'
import type { ListEntries } from '../src/register/ports.ts'
import { defineCommand } from './command.ts'
import { breakdown, followed } from './reading/breakdown.ts'
import { figureScope } from './reading/scope.ts'
import { scopeWords } from './reading/scope-words.ts'

/** Five years: what a chart can show, and more than the register keeps names for. */
const mostMonths = 60
const usualMonths = 12
/** What is offered to see further back. */
const longest = 36

/** Whole months that have begun: so many that are over and the one that runs, or those that a period touches. */
const windowOf = (asked: Months, today: Day): Period => {
  const current = monthOf(today)
  const window =
    'last' in asked
      ? monthsPeriod((current - asked.last) as Month, current)
      : monthsPeriod(monthOf(asked.period.start), Math.min(current, monthOf(asked.period.end)) as Month)
  const over = 'last' in asked ? asked.last : monthsIn(window).length
  if (over > mostMonths) throw new UserError(({ trends }) => trends.tooLong(mostMonths))
  return window
}

/** What is typed by quarter is known of no month: its quarters are shown, without a verdict. */
const knownSteps = async (
  course: Course,
  query: Scope,
  register: ListEntries,
  figures: FigureSetting,
): Promise<Course> => {
  const { indicator: of, months: steps } = course
  if (of.formula.kind !== 'measured' || steps.some(({ figure }) => figure.value !== null)) return course
  const quarters = (await byQuarter(query, of.id, register, figures)).filter(({ figure }) => figure.value !== null)
  return quarters.length === 0 ? course : { ...course, months: quarters, halves: undefined, run: undefined, cut: false }
}

export const trend = defineCommand({
  id: 'trend',
  role: 'agent',
  changes: false,
  parameters: {
    indicator: either(indicator),
    months: either(months),
    service: either(service),
    mailbox: either(mailbox),
    basis: either(choice('basis')),
  },
  run: async (typed, conversation, { register, figures }: { register: ListEntries; figures: FigureSetting }) => {
    const { today, words } = conversation
    const asked = typed.months ?? { last: usualMonths }
    const period = windowOf(asked, today)
    const services = figureScope(typed, conversation)
    const basis = typed.basis ?? 'decided'
    const query: Scope = {
      period,
      basis,
      today,
      ...(services.length === 0 ? {} : { service: services }),
      ...(typed.mailbox === undefined ? {} : { mailbox: typed.mailbox }),
      ...(typed.indicator === undefined ? {} : { indicators: [typed.indicator] }),
    }
    // Shares of themes are no course of one value: they are drawn month by month instead.
    if (typed.indicator === 'emails.themes')
      return { reply: await breakdown(query, 'month', register, figures, conversation) }
    const scope = typed.mailbox === undefined ? services : [...services, typed.mailbox]
    followed(typed.indicator, figures)
    const found = await courses(query, register, figures)
    const place = { service: typed.service, mailbox: typed.mailbox, basis: typed.basis }
    const [vocabulary, said] = [words.vocabulary.commands, scopeWords(place, words)]
    const about = (id: 'trend' | 'rates', name: string, what = said): string =>
      `!${vocabulary[id].names[0]} ${name}${what}`
    const span = 'last' in asked ? `${said} ${words.trends.span(asked.last)}` : scopeWords({ ...place, period }, words)
    const [course] = found
    if (typed.indicator === undefined || course === undefined) {
      const commandOf = (name: string): string => about('trend', name, typed.months === undefined ? said : span)
      return { reply: movedReply(found, { period, scope, figures, commandOf }, words) }
    }
    const steps = await knownSteps(course, query, register, figures)
    const [name = typed.indicator] = words.indicators.labels[course.indicator.id].names
    const actions = [
      ...(monthsIn(period).length > longest
        ? []
        : [{ label: words.trends.span(longest), command: `${about('trend', name)} ${words.trends.span(longest)}` }]),
      { label: words.trends.rates, command: about('rates', name) },
    ]
    return { reply: courseReply(steps, { scope, basis, figures, actions }, words) }
  },
})
