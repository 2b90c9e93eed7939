// Calls service by service, lost ones included: beside the switchboard's rate, and never in it.

import type { TableBlock } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { digitsFor } from '../indicators/digits.ts'
import type { Figure, FigureGroup } from '../indicators/figure.ts'
import type { LostByService } from '../indicators/lost-calls.ts'

/** One service's calls in a period. */
export interface ServiceCalls {
  readonly name: string
  /** `tel.answered` of that service alone. */
  readonly answered: Figure | undefined
  /** Absent where nobody knows. */
  readonly lost: number | undefined
}

/** The services that are not the switchboard; those of which only lost calls are known come last. */
export const callsOfServices = (
  groups: readonly FigureGroup[],
  lost: LostByService,
  { indicators }: Words,
): readonly ServiceCalls[] => {
  const named = (key: string): string => (key === '' ? indicators.nameless.service : key)
  const counted = groups.map(({ key, figures }) => ({
    name: named(key),
    answered: figures.find(({ indicator }) => indicator.id === 'tel.answered'),
    lost: lost.services.get(key),
  }))
  const others = [...lost.services]
    .filter(([key, calls]) => calls !== undefined && !groups.some((group) => group.key === key))
    .map(([key, calls]) => ({ name: named(key), answered: undefined, lost: calls }))
  return [...counted, ...others.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))]
}

const rowOf = (calls: ServiceCalls, hasVoiceServer: boolean, { rates, indicators, numbers }: Words) => {
  const { name, answered, lost } = calls
  const rate = answered?.value ?? null
  const isCounted = answered !== undefined && rate !== null
  const count = (value: number | undefined): string => (value === undefined ? rates.notKnown : numbers.integer(value))
  return [
    name,
    count(isCounted ? answered.denominator : undefined),
    count(isCounted ? answered.numerator : undefined),
    count(lost),
    ...(hasVoiceServer ? [count(isCounted ? (answered.voiceServer?.calls ?? 0) : undefined)] : []),
    isCounted ? indicators.value('%', rate, digitsFor(answered)) : rates.notKnown,
  ]
}

/**
 * One row per service; nothing where none logged calls. The voice server has a
 * column where it handled any, and "answered" says when it counts.
 */
export const callsTable = (services: readonly ServiceCalls[], caption: Line, words: Words): TableBlock | undefined => {
  if (services.length === 0) return undefined
  const { rates, indicators } = words
  const hasVoiceServer = services.some(({ answered }) => (answered?.voiceServer?.calls ?? 0) > 0)
  const countsVoiceServer = services.some(({ answered }) => answered?.voiceServer?.countsAsAnswered === true)
  const { service, received, answered, lost, voiceServer, rate } = rates.callColumns
  return {
    kind: 'table',
    caption,
    columns: [
      { title: service, align: 'left' },
      { title: received, align: 'right' },
      { title: countsVoiceServer ? `${answered} (${indicators.voiceServerAnswers})` : answered, align: 'right' },
      { title: lost, align: 'right' },
      ...(hasVoiceServer ? [{ title: voiceServer, align: 'right' as const }] : []),
      { title: rate, align: 'right' },
    ],
    rows: services.map((each) => rowOf(each, hasVoiceServer, words)),
  }
}

/** Calls of the base that nobody answered and that the voice server did not handle. */
const unansweredOf = ({ numerator, denominator, voiceServer }: Figure): number =>
  denominator - numerator - (voiceServer === null || voiceServer.countsAsAnswered ? 0 : voiceServer.calls)

/** Whether more calls were lost than the received ones tell: days with lost calls alone are in no rate. */
export const hasLostAlone = (services: readonly ServiceCalls[]): boolean =>
  services.some(({ answered, lost }) => {
    const told = answered === undefined || answered.value === null ? 0 : unansweredOf(answered)
    return lost !== undefined && lost !== told
  })
