// Commands and gestures that meet a signed period: the first go on and say so, the others are refused.

import type { Conversation } from '../../commands/command.ts'
import { closingCommands } from '../digests/closed-lines.ts'
import type { Gesture } from '../chat/incoming.ts'
import type { Reply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { closedPeriodsOf } from '../indicators/closing/affected.ts'
import type { EntryId } from '../register/ids.ts'
import type { Change } from '../register/ports.ts'
import type { Desk } from './desk.ts'

/** As many as there are periods that a correction usually meets: a month, its quarter and its year. */
const mostNoted = 3

/** The answer, with a line for each signed period that would be counted otherwise now. */
export const withClosedPeriods = async (
  reply: Reply,
  changes: readonly Change[],
  { setting }: Desk,
  { today, words }: Pick<Conversation, 'today' | 'words'>,
): Promise<Reply> => {
  const found = await closedPeriodsOf(changes, 'altered', setting.capabilities.figures, today)
  if (found.length === 0) return reply
  const lines = found
    .slice(0, mostNoted)
    .map(({ period }) => words.closings.noted(words.periods.name(period), closingCommands(period, words).differences))
  return { ...reply, blocks: [...reply.blocks, { kind: 'text', lines }] }
}

/**
 * Throws a UserError when a gesture would change what a signed period was made
 * of: only a typed command does that, knowingly. `changes` are those of the
 * message and those of the gesture.
 */
export const checkNotClosed = async (
  changes: readonly Change[],
  kind: Gesture['kind'],
  ids: readonly EntryId[],
  { setting }: Desk,
  { today }: Pick<Conversation, 'today'>,
): Promise<void> => {
  const [first] = await closedPeriodsOf(changes, 'touched', setting.capabilities.figures, today)
  if (first !== undefined)
    throw new UserError(({ gestures, periods }) => gestures.periodIsClosed(kind, ids, periods.name(first.period)))
}

/** Throws a UserError when a message signed a period: no gesture takes that back. */
export const checkNotSignature = async ({ message }: Gesture, { setting }: Desk): Promise<void> => {
  const { closed } = setting.capabilities.figures
  const signed = (await closed?.all())?.find(({ key }) => key === message)
  if (signed !== undefined)
    throw new UserError((words) => {
      const { period } = signed
      return words.closings.signatureStays(words.periods.name(period), closingCommands(period, words).sign)
    })
}
