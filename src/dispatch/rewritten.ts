// A message's new text, carried out in the place of the old one as if it had always been there.

import { messageOf } from '../../commands/acting/message-effect.ts'
import { inPlaceOf, registerWithout } from '../../commands/acting/rewriting.ts'
import type { Conversation } from '../../commands/command.ts'
import { dayAt } from '../calendar/day-at.ts'
import type { Incoming } from '../chat/incoming.ts'
import { type Reply, textReply } from '../chat/reply.ts'
import { closingCommands } from '../digests/closed-lines.ts'
import { UserError } from '../errors.ts'
import type { GestureFates } from '../i18n/fr/gestures.ts'
import type { Line } from '../i18n/rich-text.ts'
import { instantText } from '../register/ids.ts'
import type { Change } from '../register/ports.ts'
import { checkNotClosed } from './closed-periods.ts'
import type { Decision } from './commit-once.ts'
import type { Desk } from './desk.ts'
import { checkChanges } from './permission.ts'
import { checkReach, type StandingMessage } from './standing-message.ts'
import { typedCommand, unknownCommand } from './typed-command.ts'

/** An answer with lines said before it. */
const after = ([title = [], ...lines]: readonly Line[], reply: Reply): Reply => {
  const [first, ...rest] = reply.blocks
  const said = [...lines, reply.title]
  const blocks =
    first?.kind === 'text'
      ? [{ ...first, lines: [...said, ...first.lines] }, ...rest]
      : [{ kind: 'text' as const, lines: said }, ...reply.blocks]
  return { ...reply, title, blocks }
}

/** What became of the entries of the old text. */
const fatesOf = (old: readonly Change[], renewed: readonly Change[]): GestureFates => {
  const kept = new Set(renewed.map(({ after: entry }) => entry.id))
  const ids = (of: (change: Change) => boolean) => old.filter(of).map(({ after: entry }) => entry.id)
  return {
    corrected: ids(({ after: entry }) => kept.has(entry.id)),
    cancelled: ids(({ before, after: entry }) => !kept.has(entry.id) && before === undefined),
    restored: ids(({ before, after: entry }) => !kept.has(entry.id) && before !== undefined),
  }
}

/** Relative dates mean what they meant on the day of the message: said when it was another day. */
const otherDay = ({ today, words }: Conversation, incoming: Incoming, desk: Desk): readonly Line[] => {
  const now = dayAt(incoming.at, desk.setting.timezone)
  return now === today ? [] : [words.gestures.datesOfMessage(today, now)]
}

/** Decides what the new text comes to. Throws a UserError when it is refused: the old one then stands. */
export const decideRewriting = async (
  incoming: Incoming,
  standing: StandingMessage,
  desk: Desk,
  isFirst: boolean,
): Promise<Decision> => {
  const { capabilities, words } = desk.setting
  const { register } = capabilities
  const { changes: old, commit, ids, since } = standing
  const present = desk.conversation(incoming)
  checkReach(standing, 'edited', incoming.at, present.role !== 'agent')
  const typed = typedCommand(incoming, desk.setting)
  if (typed === undefined) throw new UserError((catalogue) => catalogue.gestures.notACommand(ids))
  const { command, line } = typed
  if (command === undefined) throw new UserError((catalogue) => unknownCommand(line, catalogue))
  if (command.id === 'cancel') throw new UserError((catalogue) => catalogue.gestures.notToCancel(ids))
  desk.checkRole(command, present)
  if (isFirst && !desk.allows(incoming)) throw new UserError((catalogue) => catalogue.gestures.tooFast('edited', ids))

  const as = { at: since, key: messageOf(commit.key) }
  const conversation = command.changes ? desk.conversation(incoming, as) : present
  const outcome = await desk.run(command, line, conversation, registerWithout(old, register))
  const { signs } = outcome
  if (signs !== undefined)
    throw new UserError((catalogue) => catalogue.closings.notByEditing(closingCommands(signs.period, catalogue).sign))
  const renewed = outcome.changes ?? []
  const changes = await inPlaceOf(old, renewed, register)
  checkChanges(renewed, conversation, desk.setting.capabilities.directory)
  checkChanges(changes, conversation, desk.setting.capabilities.directory)
  await checkNotClosed([...old, ...changes], 'edited', ids, desk, present)
  const made = { at: instantText(incoming.at), by: incoming.user }
  // Kept although nothing changes, so that this text delivered again later does not come back over a newer one.
  if (changes.length === 0)
    return { reply: textReply(words.gestures.unchanged(ids)), commit: { ...made, command: command.id, changes } }
  const heading = [words.gestures.edited(fatesOf(old, renewed)), ...otherDay(conversation, incoming, desk)]
  return {
    reply: after(heading, outcome.reply),
    commit: {
      ...made,
      // A text that only asks leaves nothing to undo: all that it did was to take back what the old one had done.
      command: renewed.length === 0 ? 'cancel' : command.id,
      changes,
      undoes: commit.key,
    },
  }
}
