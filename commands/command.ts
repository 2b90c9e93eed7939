// What a command is: a value with its words, its parameters and what it does. Dispatch does the rest.

import type { Day } from '../src/calendar/local-date.ts'
import type { Incoming } from '../src/chat/incoming.ts'
import type { Reply } from '../src/chat/reply.ts'
import type { CommandId, ParameterTable, ReadingContext, Values } from '../src/grammar/parameter.ts'
import { readCall } from '../src/grammar/read-call.ts'
import type { Word } from '../src/grammar/word.ts'
import type { Closing } from '../src/indicators/closing/closing.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Words } from '../src/i18n/words.ts'
import type { Directory } from '../src/register/directory.ts'
import type { Logged } from '../src/register/entry.ts'
import type { MessageKey, RoomId, UserId } from '../src/register/ids.ts'
import type { Change, Register } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'

/** Who may use a command. Each role includes the ones before it. */
export type Role = 'agent' | 'officer' | 'admin'

/** Who speaks, where and when: everything about the message but its words. */
export interface Conversation {
  readonly key: MessageKey
  readonly platform: Incoming['platform']
  readonly user: UserId
  readonly room: RoomId
  readonly role: Role
  /** The services that the room works for; every service where none is set. */
  readonly services: readonly string[] | 'all'
  readonly now: Temporal.Instant
  readonly today: Day
  readonly words: Words
  /** Who logs, when and from which message: what a new entry keeps of the conversation. */
  readonly logged: Logged
}

/** All that commands can do. Each one names the few that it uses, in the type of its last parameter. */
export interface Capabilities {
  readonly register: Register
  readonly rules: Rules
  readonly directory: Directory
  readonly figures: FigureSetting
  readonly timezone: string
  /** Whose figures they are, on reports. */
  readonly organisation?: string | undefined
  /** The folder of the texts that officers write for reports. */
  readonly reportTexts?: string | undefined
}

/** What a command comes to. Dispatch makes the changes durable before anybody sees the reply. */
export interface Outcome {
  readonly reply: Reply
  readonly changes?: readonly Change[]
  /** The commit that this one undoes. */
  readonly undoes?: MessageKey
  /** A period that is signed: durable before anybody sees the reply, and not undone. */
  readonly signs?: Closing
}

interface Definition<Parameters extends ParameterTable> {
  readonly id: CommandId
  readonly role: Role
  /** Whether it can change an entry: counted by the rate limit, and remembered by its message key. */
  readonly changes: boolean
  readonly parameters: Parameters
  run(values: Values<Parameters>, conversation: Conversation, capabilities: Capabilities): Promise<Outcome> | Outcome
}

/** A command of the table, its parameters' types settled. */
export interface Command {
  readonly id: CommandId
  readonly role: Role
  readonly changes: boolean
  readonly parameters: ParameterTable
  run(
    words: readonly Word[],
    reading: ReadingContext,
    conversation: Conversation,
    capabilities: Capabilities,
  ): Promise<Outcome>
}

/** Ties a command's parameters to what it does with them. Nothing happens at import. */
export const defineCommand = <Parameters extends ParameterTable>(definition: Definition<Parameters>): Command => ({
  id: definition.id,
  role: definition.role,
  changes: definition.changes,
  parameters: definition.parameters,
  run: async (words, reading, conversation, capabilities) =>
    definition.run(readCall(definition.parameters, words, reading), conversation, capabilities),
})
