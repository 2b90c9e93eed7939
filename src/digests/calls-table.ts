// The calls of services other than the switchboard, beside its rate and never in it.

import type { TableBlock } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { digitsFor } from '../indicators/digits.ts'
import type { FigureGroup } from '../indicators/figure.ts'

/**
 * One row per service; nothing when no other service logged calls. The voice
 * server has a column where it handled any, and "answered" says when it counts.
 */
export const callsTable = (groups: readonly FigureGroup[], words: Words): TableBlock | undefined => {
  if (groups.length === 0) return undefined
  const { rates, indicators, numbers } = words
  const services = groups.map(({ key, figures }) => ({
    key,
    answered: figures.find(({ indicator }) => indicator.id === 'tel.answered'),
  }))
  const hasVoiceServer = services.some(({ answered }) => (answered?.voiceServer?.calls ?? 0) > 0)
  const countsVoiceServer = services.some(({ answered }) => answered?.voiceServer?.countsAsAnswered === true)
  const rows = services.map(({ key, answered }) => {
    const rate = answered?.value ?? null
    const isCounted = answered !== undefined && rate !== null
    const count = (calls: number | undefined): string =>
      isCounted && calls !== undefined ? numbers.integer(calls) : rates.notKnown
    return [
      key,
      count(answered?.denominator),
      count(answered?.numerator),
      ...(hasVoiceServer ? [count(answered?.voiceServer?.calls)] : []),
      isCounted ? indicators.value('%', rate, digitsFor(answered)) : rates.notKnown,
    ]
  })
  const { service, received, answered, voiceServer, rate } = rates.callColumns
  return {
    kind: 'table',
    caption: rates.otherCalls,
    columns: [
      { title: service, align: 'left' },
      { title: received, align: 'right' },
      { title: countsVoiceServer ? `${answered} (${indicators.voiceServerAnswers})` : answered, align: 'right' },
      ...(hasVoiceServer ? [{ title: voiceServer, align: 'right' as const }] : []),
      { title: rate, align: 'right' },
    ],
    rows,
  }
}
