// The calls of services other than the switchboard, beside its rate and never in it.

import type { TableBlock } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { digitsFor } from '../indicators/digits.ts'
import type { FigureGroup } from '../indicators/figure.ts'

/** One row per service; nothing when no other service logged calls. */
export const callsTable = (groups: readonly FigureGroup[], words: Words): TableBlock | undefined => {
  if (groups.length === 0) return undefined
  const { rates, indicators, numbers } = words
  const rows = groups.map(({ key, figures }) => {
    const answered = figures.find(({ indicator }) => indicator.id === 'tel.answered')
    const rate = answered?.value ?? null
    const isCounted = answered !== undefined && rate !== null
    return [
      key,
      isCounted ? numbers.integer(answered.denominator) : rates.notKnown,
      isCounted ? numbers.integer(answered.numerator) : rates.notKnown,
      isCounted ? indicators.value('%', rate, digitsFor(answered)) : rates.notKnown,
    ]
  })
  const [service, received, taken, rate] = rates.callColumns
  return {
    kind: 'table',
    caption: rates.otherCalls,
    columns: [
      { title: service, align: 'left' },
      { title: received, align: 'right' },
      { title: taken, align: 'right' },
      { title: rate, align: 'right' },
    ],
    rows,
  }
}
