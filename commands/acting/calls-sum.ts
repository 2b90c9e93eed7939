// What is said of counts of calls that do not add up: they are kept as typed.

import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { CallsEntry } from '../../src/register/entry.ts'

const total = (lines: readonly CallsEntry[], count: (line: CallsEntry) => number | undefined): number =>
  lines.reduce((sum, line) => sum + (count(line) ?? 0), 0)

/** One line whose three counts make another number than those received. */
export const lineDoesNotAdd = (
  { received, answered, lost, voiceServer = 0 }: CallsEntry,
  { confirmations }: Words,
): readonly Line[] => {
  if (received === undefined || answered === undefined || lost === undefined) return []
  const sum = answered + lost + voiceServer
  return sum === received ? [] : [confirmations.callsDoNotAdd(received, sum)]
}

/** Lines of one day and service in which more calls were answered, or handled by the voice server, than received. */
export const dayDoesNotAdd = (day: readonly CallsEntry[], { confirmations }: Words): readonly Line[] => {
  if (day.every(({ received }) => received === undefined)) return []
  const received = total(day, (line) => line.received)
  const handled = total(day, ({ answered }) => answered) + total(day, ({ voiceServer }) => voiceServer)
  return handled <= received ? [] : [confirmations.dayAboveReceived(received, handled)]
}
