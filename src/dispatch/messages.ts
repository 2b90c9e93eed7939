// What a message comes to: silence, a word about an unknown command, or a command's outcome with what it changes.

import type { Incoming } from '../chat/incoming.ts'
import { refusal } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { instantText } from '../register/ids.ts'
import { withClosedPeriods } from './closed-periods.ts'
import type { Decision } from './commit-once.ts'
import type { Desk, LoggedAs } from './desk.ts'
import { checkChanges } from './permission.ts'
import { type TypedCommand, unknownCommand } from './typed-command.ts'

/** Decides what to answer and to commit. `as` says which message the entries are said to come from, when it is another. */
export const decideMessage = async (
  incoming: Incoming,
  typed: TypedCommand | undefined,
  desk: Desk,
  isFirst: boolean,
  as?: LoggedAs,
): Promise<Decision> => {
  const { words } = desk.setting
  if (typed === undefined) return { reply: undefined }
  const { line, command } = typed
  if (command === undefined) {
    const isSpokenTo = incoming.direct || incoming.addressed
    return { reply: isSpokenTo ? refusal(unknownCommand(line, words)) : undefined }
  }
  const conversation = desk.conversation(incoming, as)
  desk.checkRole(command, conversation)
  // Counted once, since a message that was answered before costs nothing to answer again.
  if (command.changes && isFirst && !desk.allows(incoming))
    throw new UserError((catalogue) => catalogue.refusals.tooFast)
  const { reply, changes = [], undoes, signs } = await desk.run(command, line, conversation)
  if (changes.length === 0) return { reply, ...(signs === undefined ? {} : { signs }) }
  checkChanges(changes, conversation, desk.setting.capabilities.directory)
  return {
    reply: await withClosedPeriods(reply, changes, desk, conversation),
    commit: {
      at: instantText(incoming.at),
      by: incoming.user,
      command: command.id,
      changes,
      ...(undoes === undefined ? {} : { undoes }),
    },
  }
}
