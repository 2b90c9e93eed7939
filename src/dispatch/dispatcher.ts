// Message → command → reply: the one place that checks who speaks, makes changes durable and meets errors.

import { randomUUID } from 'node:crypto'

import type { Command } from '../../commands/command.ts'
import type { Incoming } from '../chat/incoming.ts'
import type { Answer } from '../chat/platform.ts'
import { refusal, type Reply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import type { MessageKey } from '../register/ids.ts'
import { commitOnce } from './commit-once.ts'
import { Desk } from './desk.ts'
import { answerGesture } from './gestures.ts'
import { decideMessage } from './messages.ts'
import type { DispatchSetting } from './setting.ts'
import { typedCommand } from './typed-command.ts'

export const createDispatcher = (setting: DispatchSetting): Answer => {
  const { words } = setting
  const desk = new Desk(setting)
  const underWay = new Map<MessageKey, Promise<Reply | undefined>>()

  const handle = async (incoming: Incoming): Promise<Reply | undefined> => {
    let command: Command | undefined
    try {
      if (incoming.about !== undefined) return await answerGesture(incoming, incoming.about, desk)
      const typed = typedCommand(incoming, setting)
      command = typed?.command
      const decide = (isFirst: boolean) => decideMessage(incoming, typed, desk, isFirst)
      // What only tells may be told again: it leaves nothing to find.
      return command?.changes === true
        ? await commitOnce(incoming.key, desk.keepingOf(incoming), decide)
        : (await decide(true)).reply
    } catch (error) {
      if (error instanceof UserError) return refusal(error.say(words))
      const reference = randomUUID().slice(0, 8)
      setting.onBug(error, { reference, key: incoming.key, ...(command === undefined ? {} : { command: command.id }) })
      return refusal(words.refusals.bug(reference))
    }
  }

  return (incoming) => {
    const { key, about } = incoming
    // A platform may deliver the same message twice at once: both get the one answer.
    const same = underWay.get(key)
    if (same !== undefined) return same
    // What is said of a message waits until that one is dealt with.
    const earlier = about === undefined ? undefined : underWay.get(about.message)
    const answer = (earlier === undefined ? handle(incoming) : earlier.then(() => handle(incoming))).finally(() =>
      underWay.delete(key),
    )
    underWay.set(key, answer)
    return answer
  }
}
