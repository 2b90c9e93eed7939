// Message → command → reply: the one place that checks who speaks, makes changes durable and meets errors.

import { randomUUID } from 'node:crypto'

import type { Capabilities, Command, Conversation, Outcome, Role } from '../../commands/command.ts'
import { dayOf, localDate } from '../calendar/local-date.ts'
import type { Incoming } from '../chat/incoming.ts'
import type { Answer } from '../chat/platform.ts'
import { type Reply, textReply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import { type CommandLine, readCommandLine } from '../grammar/command-line.ts'
import type { CommandId, NamedIndicator } from '../grammar/parameter.ts'
import { findCommand, nearestCommands } from '../grammar/suggest.ts'
import type { Words } from '../i18n/words.ts'
import { instantText, type MessageKey, type RoomId, type UserId } from '../register/ids.ts'
import { StaleChange } from '../register/ports.ts'
import { checkChanges, mayUse } from './permission.ts'
import { RateLimit } from './rate-limit.ts'
import { namedAfterNumber, verbFirst, withoutFlourish } from './typed-line.ts'

export interface DispatchSetting {
  readonly commands: readonly Command[]
  readonly capabilities: Capabilities
  readonly words: Words
  readonly timezone: string
  /** What people call the bot when they mention it. */
  readonly botNames: readonly string[]
  readonly indicators: readonly NamedIndicator[]
  roleOf(user: UserId): Role
  servicesOf(room: RoomId): readonly string[] | 'all'
  /** Scripts that feed the terminal are not held back. */
  isUnlimited(incoming: Incoming): boolean
  /** A bug, with what is needed to find it; never the message's text. */
  onBug(
    error: unknown,
    context: { readonly reference: string; readonly key: MessageKey; readonly command?: string },
  ): void
}

/** Characters of an unknown word that are said back. */
const longestEcho = 60

/** How often a command is decided again when somebody else changed the same entry in between. */
const attempts = 20

export const createDispatcher = (setting: DispatchSetting): Answer => {
  const { capabilities, words } = setting
  const { register } = capabilities
  const byId = new Map<CommandId, Command>(setting.commands.map((command) => [command.id, command]))
  const limit = new RateLimit()
  const underWay = new Map<MessageKey, Promise<Reply | undefined>>()

  const conversationOf = (incoming: Incoming): Conversation => {
    const { key, user, room, at } = incoming
    const date = at.toZonedDateTimeISO(setting.timezone).toPlainDate().toString()
    return {
      key,
      user,
      room,
      role: setting.roleOf(user),
      services: setting.servicesOf(room),
      now: at,
      today: dayOf(localDate(date)),
      words,
      logged: { at: instantText(at), by: user, room, key },
    }
  }

  const unknownCommand = (line: CommandLine, { direct, addressed }: Incoming): Reply | undefined => {
    if (!direct && !addressed) return undefined
    // Echoed in part: a message may be thousands of characters without a space.
    const verb = line.verb.slice(0, longestEcho)
    const named = namedAfterNumber(line)
    const nearest =
      named === undefined
        ? nearestCommands(
            verb,
            words,
            line.words.map(({ text }) => text),
          ).map((name) => `!${name}`)
        : [`!${words.vocabulary.commands[named].names[0] ?? named} ${verb}`]
    return textReply(words.grammar.unknownCommand(`!${verb}`, nearest))
  }

  /** Runs a command and commits what it changes; decides again when the register moved in between. */
  const perform = async (
    command: Command,
    line: CommandLine,
    conversation: Conversation,
    isAllowed: () => boolean,
  ): Promise<Reply> => {
    const { key, user, today } = conversation
    const reading = { today, directory: capabilities.directory, command: command.id, indicators: setting.indicators }
    for (let attempt = 1; ; attempt += 1) {
      const kept = command.changes ? await register.answered(key) : undefined
      // Replies are stored as the JSON of what this function returned.
      if (kept !== undefined) return kept.reply as Reply
      // Asked here, since a message that was answered before costs nothing to answer again.
      if (attempt === 1 && command.changes && !isAllowed()) return textReply(words.refusals.tooFast)
      const outcome: Outcome = await command.run(line.words, reading, conversation, capabilities)
      const { reply, changes = [], undoes } = outcome
      if (changes.length === 0) return reply
      checkChanges(changes, conversation)
      const commit = { key, at: conversation.logged.at, by: user, command: command.id, changes, reply }
      try {
        await register.commit(undoes === undefined ? commit : { ...commit, undoes })
        return reply
      } catch (error) {
        if (!(error instanceof StaleChange)) throw error
        if (attempt >= attempts) throw new UserError((catalogue) => catalogue.refusals.busy, { cause: error })
      }
    }
  }

  const handle = async (incoming: Incoming): Promise<Reply | undefined> => {
    let command: Command | undefined
    try {
      const typed = readCommandLine(withoutFlourish(incoming.text), {
        botNames: setting.botNames,
        direct: incoming.direct,
      })
      if (typed === undefined) return undefined
      const line = verbFirst(typed)
      // Named without a word after it, the bot says what it can do.
      const id = line.verb === '' ? 'help' : findCommand(line.verb)
      command = id === undefined ? undefined : byId.get(id)
      if (command === undefined) return unknownCommand(line, incoming)
      const conversation = conversationOf(incoming)
      const { names } = words.vocabulary.commands[command.id]
      if (!mayUse(conversation.role, command.role))
        return textReply(words.refusals.officersOnly(names[0] ?? command.id))
      const isAllowed = () => setting.isUnlimited(incoming) || limit.allows(incoming.user, incoming.at)
      return await perform(command, line, conversation, isAllowed)
    } catch (error) {
      if (error instanceof UserError) return textReply(error.say(words))
      const reference = randomUUID().slice(0, 8)
      setting.onBug(error, { reference, key: incoming.key, ...(command === undefined ? {} : { command: command.id }) })
      return textReply(words.refusals.bug(reference))
    }
  }

  return (incoming) => {
    // A platform may deliver the same message twice at once: both get the one answer.
    const same = underWay.get(incoming.key)
    if (same !== undefined) return same
    const answer = handle(incoming).finally(() => underWay.delete(incoming.key))
    underWay.set(incoming.key, answer)
    return answer
  }
}
