// A period's rates, delays and volumes, against their targets and earlier periods: /taux.

import { monthOf } from '../src/calendar/month.ts'
import { monthPeriod } from '../src/calendar/period.ts'
import { closedLines } from '../src/digests/closed-lines.ts'
import { isTold, isWorthALook } from '../src/digests/figure-asides.ts'
import { figureBlock } from '../src/digests/figure-block.ts'
import { bareKey, either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { indicator } from '../src/grammar/readers/indicator.ts'
import { period } from '../src/grammar/readers/period.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import type { FigureSetting, Scope } from '../src/indicators/query.ts'
import { trends } from '../src/indicators/trends.ts'
import type { ListEntries } from '../src/register/ports.ts'
import { defineCommand } from './command.ts'
import { breakdown, followed } from './reading/breakdown.ts'
import { callsBlocks } from './reading/calls-blocks.ts'
import { planAside } from './reading/plan-aside.ts'
import { scopeWords } from './reading/scope-words.ts'
import { figureScope, isOfPlan } from './reading/scope.ts'

export const rates = defineCommand({
  id: 'rates',
  role: 'agent',
  changes: false,
  parameters: {
    period: either(period),
    service: either(service),
    mailbox: either(mailbox),
    indicator: either(indicator),
    basis: either(choice('basis')),
    detail: word(flag('detail')),
    by: bareKey(choice('by')),
  },
  run: async (typed, conversation, { register, figures }: { register: ListEntries; figures: FigureSetting }) => {
    const { today, words } = conversation
    const asked = typed.period ?? monthPeriod(monthOf(today))
    const services = figureScope(typed, conversation)
    const basis = typed.basis ?? 'decided'
    const query: Scope = {
      period: asked,
      basis,
      today,
      ...(services.length === 0 ? {} : { service: services }),
      ...(typed.mailbox === undefined ? {} : { mailbox: typed.mailbox }),
      ...(typed.indicator === undefined ? {} : { indicators: [typed.indicator] }),
    }
    if (typed.by !== undefined) return { reply: await breakdown(query, typed.by, register, figures, conversation) }
    const all = await trends(query, register, figures)
    // A period signed before it was switched off still has it.
    if (all.length === 0) followed(typed.indicator, figures)
    const closed = all[0]?.closed
    const signed = all.map(({ figure }) => figure)
    const withCalls = typed.mailbox === undefined && (typed.indicator ?? 'tel.answered') === 'tel.answered'
    const calls = withCalls ? await callsBlocks(query, register, figures, words) : []
    const shown =
      typed.detail === true || typed.indicator !== undefined ? all : all.filter(({ figure }) => isTold(figure))
    const others = all.filter((trend) => !shown.includes(trend) && isWorthALook(trend.figure)).length
    const plan = isOfPlan(typed.indicator) ? await planAside(query, register, figures, words) : undefined
    // Of visits or calls there is no day on which a request would count, and no request to list.
    const isOfDays =
      typed.indicator === undefined ||
      shown.some(({ figure: { indicator: one } }) => one.formula.kind === 'on-time' || one.formula.kind === 'delay')
    const scope = typed.mailbox === undefined ? services : [...services, typed.mailbox]
    const blocks = shown.map(({ figure, previous, lastYear }) =>
      figureBlock(
        figure,
        {
          period: asked,
          today,
          comparisons: [previous, lastYear].filter((earlier) => earlier !== undefined),
          ...(typed.detail === true && { detail: true }),
          ...(typed.mailbox !== undefined && { ofMailbox: true }),
        },
        words,
      ),
    )
    return {
      reply: {
        title: words.rates.title(words.periods.heading(asked, today), scope, closed === undefined),
        blocks: [
          ...blocks,
          ...calls,
          ...(plan?.blocks ?? []),
          {
            kind: 'text',
            lines: [
              ...(shown.length === 0 ? [words.rates.noneMeasured] : []),
              ...closedLines(closed, signed, { period: asked, basis, today }, words),
              ...(others === 0 ? [] : [words.rates.others(others)]),
              ...(shown.some(({ figure }) => figure.sampled !== null) ? [words.samplings.method] : []),
              ...(plan?.lines ??
                (isOfDays ? [words.rates.basis(basis), words.rates.lists(scopeWords(typed, words))] : [])),
            ],
          },
        ],
        actions: [],
        audience: 'asker',
      },
    }
  },
})
