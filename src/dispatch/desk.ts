// Where messages are dealt with: who speaks and since when, whether they may go on, and a command carried out for them.

import type { Command, Conversation, Outcome } from '../../commands/command.ts'
import { dayAt } from '../calendar/day-at.ts'
import type { Incoming } from '../chat/incoming.ts'
import { UserError } from '../errors.ts'
import type { CommandLine } from '../grammar/command-line.ts'
import { type InstantText, instantText, type MessageKey } from '../register/ids.ts'
import type { Register } from '../register/ports.ts'
import type { Keeping } from './commit-once.ts'
import { mayUse } from './permission.ts'
import { RateLimit } from './rate-limit.ts'
import type { DispatchSetting } from './setting.ts'

/** When and by which message something is said to be logged, where it is not the message at hand. */
export interface LoggedAs {
  readonly at: InstantText
  readonly key: MessageKey
}

export class Desk {
  readonly setting: DispatchSetting
  readonly #limit = new RateLimit()

  constructor(setting: DispatchSetting) {
    this.setting = setting
  }

  /** Where what is decided on a message becomes durable. */
  keepingOf({ kept }: Incoming): Keeping {
    const { register, figures } = this.setting.capabilities
    return { register, closed: figures.closed, kept }
  }

  conversation(incoming: Incoming, as?: LoggedAs): Conversation {
    const { words } = this.setting
    const { platform, user, room } = incoming
    const key = as?.key ?? incoming.key
    const now = as === undefined ? incoming.at : Temporal.Instant.from(as.at)
    return {
      key,
      platform,
      user,
      room,
      role: this.setting.roleOf(user),
      services: this.setting.servicesOf(incoming),
      now,
      today: dayAt(now, this.setting.timezone),
      words,
      logged: { at: instantText(now), by: user, room, key },
    }
  }

  /** Counts a changing command; false when the person already sent too many. */
  allows(incoming: Incoming): boolean {
    return this.setting.isUnlimited(incoming) || this.#limit.allows(incoming.user, incoming.at)
  }

  /** Throws a UserError when the person's role is not enough. */
  checkRole(command: Command, { role, words }: Conversation): void {
    const name = words.vocabulary.commands[command.id].names[0] ?? command.id
    if (!mayUse(role, command.role)) throw new UserError((catalogue) => catalogue.refusals.officersOnly(name))
  }

  run(command: Command, line: CommandLine, conversation: Conversation, register?: Register): Promise<Outcome> {
    const { capabilities, indicators } = this.setting
    const { today } = conversation
    const reading = { today, directory: capabilities.directory, command: command.id, indicators }
    return command.run(
      line.words,
      reading,
      conversation,
      register === undefined ? capabilities : { ...capabilities, register },
    )
  }
}
