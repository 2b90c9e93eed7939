// What Slack's public reference says of a method: facts that the emulator obeys and tests compare it with.

export type ArgumentKind = 'text' | 'number' | 'boolean' | 'json'

export interface Contract {
  readonly token: 'bot' | 'app'
  readonly required: Readonly<Record<string, ArgumentKind>>
  readonly optional: Readonly<Record<string, ArgumentKind>>
  /** Any one of them is enough to call; none are needed when empty. */
  readonly scopes: readonly string[]
  /** Calls a minute in a workspace, `special` for a rule of its own. */
  readonly tier: 1 | 2 | 3 | 4 | 'special'
  /** Beyond those that every method may answer. */
  readonly errors: readonly string[]
}
