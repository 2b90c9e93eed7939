// The app as Slack knows it: who it is, its two tokens, and what it was granted.

export type TokenState = 'active' | 'token_revoked' | 'account_inactive'

export interface Token {
  readonly text: string
  readonly kind: 'bot' | 'app'
  scopes: ReadonlySet<string>
  state: TokenState
}

export interface App {
  readonly id: string
  readonly name: string
  readonly botId: string
  readonly botUser: string
  readonly team: string
  readonly signingSecret: string
  readonly botToken: Token
  readonly appToken: Token
  /** Names of events that its manifest subscribes to. */
  subscriptions: ReadonlySet<string>
  /** Slash commands of its manifest, with the slash; nothing means that Slack knows every command. */
  commands: ReadonlySet<string> | undefined
  /** Its manifest has a page for each person. */
  hasHome: boolean
}

/**
 * What Slack granted when the app was installed. Written out here and not taken from the program, which would else be
 * granted whatever it asks for, and nobody would notice what it forgets to ask for.
 */
export const usualScopes: readonly string[] = [
  'commands',
  'chat:write',
  'chat:write.public',
  'files:write',
  'files:read',
  'app_mentions:read',
  'users:read',
  'channels:read',
  'groups:read',
  'im:read',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
]

/** What the app subscribed to, written out for the same reason. */
export const usualEvents: readonly string[] = ['app_mention', 'app_home_opened', 'message.im']
