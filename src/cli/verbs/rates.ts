// `rates`: figures for scripts, from the same function as the chat's.

import { periodCode } from '../../calendar/period-code.ts'
import { dateOf, type Day } from '../../calendar/local-date.ts'
import type { Closed, FigureGroup, Figure } from '../../indicators/figure.ts'
import { ClosedPeriods } from '../../indicators/closing/closed-periods.ts'
import { figures } from '../../indicators/figures.ts'
import { type Basis, bases } from '../../indicators/query.ts'
import { closedLines } from '../../digests/closed-lines.ts'
import { figureBlock } from '../../digests/figure-block.ts'
import type { Words } from '../../i18n/words.ts'
import { renderReply } from '../../platforms/terminal/render.ts'
import { instantText } from '../../register/ids.ts'
import { openClosings } from '../../../storage/closings.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { choiceAsked, declaredService, periodAsked } from '../asked.ts'
import type { CliContext } from '../context.ts'

const groupings = ['month', 'service', 'mailbox'] as const
type GroupedBy = (typeof groupings)[number]

/** `null` where no sampled box is behind the figure. `aside`: received in the period outside its days, not counted. */
const jsonSampled = (sampled: Figure['sampled']) =>
  sampled && {
    messages: sampled.messages,
    aside: sampled.aside,
    days: sampled.days.map(({ id, mailbox, service, start, end, afterwards }) => ({
      entry: id,
      mailbox,
      service,
      start: dateOf(start),
      end: dateOf(end),
      declaredAfterwards: afterwards,
    })),
  }

const jsonFigure = (figure: Figure, label: string) => ({
  id: figure.indicator.id,
  label,
  numerator: figure.numerator,
  denominator: figure.denominator,
  value: figure.value,
  unit: figure.indicator.unit,
  target: figure.target,
  direction: figure.indicator.direction,
  met: figure.met,
  pending: figure.pending.messages,
  interval: figure.interval,
  sampled: jsonSampled(figure.sampled),
})

/** `null` while provisional. What `differs` is told as it would be counted today. */
const jsonClosed = (closed: Closed | undefined, labelOf: (figure: Figure) => string) =>
  closed === undefined
    ? null
    : {
        period: periodCode(closed.period),
        version: closed.version,
        at: closed.at,
        by: closed.by,
        differs: closed.now.length > 0,
        entries: closed.entries,
        now: closed.now.map((figure) => jsonFigure(figure, labelOf(figure))),
      }

export const ratesVerb = async ({ options, config, clock, words, directory, print }: CliContext): Promise<number> => {
  const today = clock.today()
  const period = periodAsked(options.period, { today, directory: config.directory })
  const basis = choiceAsked('--basis', options.basis, bases) ?? 'decided'
  const by = choiceAsked('--by', options.by, groupings)
  const service = declaredService(options.service, config.directory)
  const { mailbox } = options
  const register = await openReader({ directory, now: () => instantText(clock.now()) })
  const groups = await figures(
    {
      period,
      basis,
      today,
      ...(service === undefined ? {} : { service }),
      ...(mailbox === undefined ? {} : { mailbox }),
      ...(by === undefined ? {} : { by }),
    },
    register,
    { ...config.figures, closed: new ClosedPeriods(openClosings(directory), register) },
  )
  const labelOf = (figure: Figure): string => words.indicators.labels[figure.indicator.id].full
  if (options.json === true) {
    const told = groups.map(({ key, figures: found, closed }) => ({
      key,
      indicators: found.map((figure) => jsonFigure(figure, labelOf(figure))),
      ...(by === 'month' && { closed: jsonClosed(closed, labelOf) }),
    }))
    print(
      `${JSON.stringify({ period: periodCode(period), basis, closed: jsonClosed(groups.at(-1)?.closed, labelOf), groups: told }, undefined, 2)}\n`,
    )
    return 0
  }
  for (const group of groups)
    print(`${groupText(group, { basis, by, ofMailbox: by === 'mailbox' || mailbox !== undefined, today, words })}\n`)
  return 0
}

/** Nothing to measure and nothing awaited: left out, where JSON keeps it. */
const isTold = ({ state, pending, sampled }: Figure): boolean =>
  state !== 'empty' || pending.messages > 0 || sampled !== null

/** How a group is named beside its period; a month, and the only group, are named by the period alone. */
const groupName = (key: string, by: GroupedBy | undefined, { indicators }: Words): readonly string[] => {
  if (by === undefined) return []
  if (key === 'total') return [indicators.total]
  if (by === 'month') return []
  return [key === '' ? indicators.nameless[by] : key]
}

interface GroupView {
  readonly basis: Basis
  readonly by: GroupedBy | undefined
  readonly ofMailbox: boolean
  readonly today: Day
  readonly words: Words
}

const groupText = (
  { key, period, figures: found, closed }: FigureGroup,
  { basis, by, ofMailbox, today, words }: GroupView,
): string =>
  renderReply(
    {
      title: words.rates.title(words.periods.heading(period, today), groupName(key, by, words), closed === undefined),
      blocks: [
        ...found
          .filter(isTold)
          .map((figure) => figureBlock(figure, { period, today, comparisons: [], ofMailbox }, words)),
        {
          kind: 'text',
          lines: [
            ...closedLines(closed, found, { period, basis, today }, words),
            words.rates.basis(basis),
            ...(found.some(({ sampled }) => sampled !== null) ? [words.samplings.method] : []),
          ],
        },
      ],
      actions: [],
      audience: 'asker',
    },
    { styled: false, numbered: false },
  )
