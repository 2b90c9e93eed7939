// `rates`: figures for scripts, from the same function as the chat's.

import { periodCode } from '../../calendar/period-code.ts'
import type { Day } from '../../calendar/local-date.ts'
import type { FigureGroup, Figure } from '../../indicators/figure.ts'
import { figures } from '../../indicators/figures.ts'
import { type Basis, bases } from '../../indicators/query.ts'
import { figureBlock } from '../../digests/figure-block.ts'
import type { Words } from '../../i18n/words.ts'
import { renderReply } from '../../platforms/terminal/render.ts'
import { instantText } from '../../register/ids.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { choiceAsked, declaredService, periodAsked } from '../asked.ts'
import type { CliContext } from '../context.ts'

const groupings = ['month', 'service', 'mailbox'] as const
type GroupedBy = (typeof groupings)[number]

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
})

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
    config.figures,
  )
  const labelOf = (figure: Figure): string => words.indicators.labels[figure.indicator.id].full
  if (options.json === true) {
    const told = groups.map(({ key, figures: found }) => ({
      key,
      indicators: found.map((figure) => jsonFigure(figure, labelOf(figure))),
    }))
    print(`${JSON.stringify({ period: periodCode(period), basis, groups: told }, undefined, 2)}\n`)
    return 0
  }
  for (const group of groups)
    print(`${groupText(group, { basis, by, ofMailbox: by === 'mailbox' || mailbox !== undefined, today, words })}\n`)
  return 0
}

/** Nothing to measure and nothing awaited: left out, where JSON keeps it. */
const isTold = ({ state, pending }: Figure): boolean => state !== 'empty' || pending.messages > 0

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
  { key, period, figures: found }: FigureGroup,
  { basis, by, ofMailbox, today, words }: GroupView,
): string =>
  renderReply(
    {
      title: words.rates.title(words.periods.heading(period, today), groupName(key, by, words), true),
      blocks: [
        ...found
          .filter(isTold)
          .map((figure) => figureBlock(figure, { period, today, comparisons: [], ofMailbox }, words)),
        { kind: 'text', lines: [words.rates.basis(basis)] },
      ],
      actions: [],
      audience: 'asker',
    },
    { styled: false, numbered: false },
  )
