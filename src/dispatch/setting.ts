// What the dispatcher is given: the commands, what they can do, who may do it and how people talk here.

import type { Capabilities, Command, Role } from '../../commands/command.ts'
import type { Incoming } from '../chat/incoming.ts'
import type { CommandId, NamedIndicator } from '../grammar/parameter.ts'
import type { Words } from '../i18n/words.ts'
import type { MessageKey, UserId } from '../register/ids.ts'

export interface DispatchSetting {
  readonly commands: readonly Command[]
  readonly capabilities: Capabilities
  readonly words: Words
  readonly timezone: string
  /** What people call the bot when they mention it, beside what a room calls it. */
  readonly botNames: readonly string[]
  readonly indicators: readonly NamedIndicator[]
  roleOf(user: UserId): Role
  /** Whom the person acts for, where they speak. */
  servicesOf(incoming: Incoming): readonly string[] | 'all'
  /** Scripts that feed the terminal are not held back. */
  isUnlimited(incoming: Incoming): boolean
  /** A bug, with what is needed to find it; never the message's text. */
  onBug(
    error: unknown,
    context: { readonly reference: string; readonly key: MessageKey; readonly command?: CommandId },
  ): void
}
