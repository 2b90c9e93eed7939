// A message rewritten or deleted: its author's own gesture follows into the register, anybody else's does not.

import { rewritingKey } from '../../commands/acting/message-effect.ts'
import { reversed } from '../../commands/acting/taking-back.ts'
import type { Conversation } from '../../commands/command.ts'
import { fieldDifferences } from '../../commands/reading/field-differences.ts'
import type { Gesture, Incoming } from '../chat/incoming.ts'
import { refusal, type Reply, textReply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import type { GestureFates } from '../i18n/fr/gestures.ts'
import { instantText } from '../register/ids.ts'
import type { Change } from '../register/ports.ts'
import { checkNotClosed, checkNotSignature } from './closed-periods.ts'
import { commitOnce, type Decision } from './commit-once.ts'
import type { Desk } from './desk.ts'
import { decideMessage } from './messages.ts'
import { checkChanges } from './permission.ts'
import { decideRewriting } from './rewritten.ts'
import { checkReach, mayHaveStood, type StandingMessage, standingMessage } from './standing-message.ts'
import { typedCommand } from './typed-command.ts'

/** Says first that nothing came of the gesture, when it was refused. */
const orInVain = async (
  { kind, isChoice = false }: Gesture,
  { ids }: StandingMessage,
  desk: Desk,
  decide: () => Promise<Decision>,
): Promise<Decision> => {
  try {
    return await decide()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { words } = desk.setting
    return { reply: refusal(words.gestures.inVain(isChoice ? 'withdrawn' : kind, ids), [error.say(words)]) }
  }
}

/** What a deletion did: cancelled what the message created, restored what it changed. */
const fatesOf = (old: readonly Change[], back: readonly Change[]): GestureFates => {
  const created = new Set(old.flatMap(({ before, after }) => (before === undefined ? [after.id] : [])))
  const ids = back.map(({ after }) => after.id)
  return {
    corrected: [],
    cancelled: ids.filter((id) => created.has(id)),
    restored: ids.filter((id) => !created.has(id)),
  }
}

const deletion = (
  back: readonly Change[],
  fates: GestureFates,
  isChoice: boolean,
  { words, today }: Conversation,
): Reply => {
  const [only] = back
  const differences =
    back.length === 1 && fates.restored.length === 1 && only?.before !== undefined
      ? fieldDifferences(only.before, only.after, words, today)
      : []
  return textReply(words.gestures.deleted(fates, isChoice), differences)
}

const decideDeletion = async (incoming: Incoming, about: Gesture, desk: Desk, isFirst: boolean): Promise<Decision> => {
  const { register } = desk.setting.capabilities
  const standing = await standingMessage(about, incoming.at, register)
  if (standing === undefined || standing.ids.length === 0) return { reply: undefined }
  return orInVain(about, standing, desk, async () => {
    const { changes, commit, ids } = standing
    const conversation = desk.conversation(incoming)
    checkReach(standing, about.kind, incoming.at, conversation.role !== 'agent')
    if (isFirst && !desk.allows(incoming)) throw new UserError((words) => words.gestures.tooFast(about.kind, ids))
    const back = await reversed(changes, register)
    checkChanges(back, conversation, desk.setting.capabilities.directory)
    await checkNotClosed([...changes, ...back], about.kind, ids, desk, conversation)
    return {
      reply: deletion(back, fatesOf(changes, back), about.isChoice === true, conversation),
      commit: {
        at: instantText(incoming.at),
        by: incoming.user,
        command: 'cancel',
        changes: back,
        undoes: commit.key,
      },
    }
  })
}

const decideEdit = async (incoming: Incoming, about: Gesture, desk: Desk, isFirst: boolean): Promise<Decision> => {
  const { register } = desk.setting.capabilities
  const standing = await standingMessage(about, incoming.at, register)
  if (standing !== undefined && standing.ids.length > 0)
    return orInVain(about, standing, desk, () => decideRewriting(incoming, standing, desk, isFirst))
  const typed = typedCommand(incoming, desk.setting)
  if (standing === undefined && typed?.command?.changes === true && (await mayHaveStood(about, incoming.at, register)))
    throw new UserError((words) => words.gestures.standsNoMore)
  const as = { at: instantText(incoming.at), key: about.message }
  return decideMessage(incoming, typed, desk, isFirst, as)
}

/** The answer to a gesture; nothing when the message that it is about logged nothing. */
export const answerGesture = async (incoming: Incoming, about: Gesture, desk: Desk): Promise<Reply | undefined> => {
  const { capabilities, words } = desk.setting
  const { register } = capabilities
  if (about.author !== incoming.user) {
    const standing = await standingMessage(about, incoming.at, register)
    if (standing === undefined || standing.ids.length === 0) return undefined
    return refusal(words.gestures.byAnother(about.kind, standing.ids))
  }
  await checkNotSignature(about, desk)
  if (about.kind === 'deleted')
    return commitOnce(incoming.key, desk.keepingOf(incoming), (isFirst) =>
      decideDeletion(incoming, about, desk, isFirst),
    )
  return commitOnce(rewritingKey(about.message, incoming.key), desk.keepingOf(incoming), (isFirst) =>
    decideEdit(incoming, about, desk, isFirst),
  )
}
