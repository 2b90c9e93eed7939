// What the bot asks to be allowed on Slack: the manifest requests it, the diagnosis looks for it.

/** In the manifest's order. Source: the scopes of each method and event in Slack's reference. */
export const neededScopes = [
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
] as const

export type Scope = (typeof neededScopes)[number]

/** Those that were not granted. */
export const missingScopes = (granted: readonly string[]): readonly Scope[] =>
  neededScopes.filter((scope) => !granted.includes(scope))
