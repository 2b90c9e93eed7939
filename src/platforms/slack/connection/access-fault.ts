// When Slack refuses for a reason that no waiting mends: what has to be renewed, and where.

import { UserError } from '../../../errors.ts'

/** The token is worth nothing any more, or never was. Source: the errors of `auth.test` and `apps.connections.open`. */
const deadToken: readonly string[] = [
  'account_inactive',
  'invalid_auth',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]

/** The workspace itself is closed. */
const closedTeam = 'team_disabled'

/** What to tell the person in charge; nothing when the bot may go on. */
export const botFault = (error: string): UserError | undefined => {
  if (error === closedTeam) return new UserError(({ slackConnection }) => slackConnection.closedTeam)
  return deadToken.includes(error) ? new UserError(({ slackConnection }) => slackConnection.botToken(error)) : undefined
}

/** The same of the token for sockets, which must have its one scope. */
export const appFault = (error: string): UserError | undefined => {
  if (error === closedTeam) return new UserError(({ slackConnection }) => slackConnection.closedTeam)
  return deadToken.includes(error) || error === 'missing_scope'
    ? new UserError(({ slackConnection }) => slackConnection.appToken(error))
    : undefined
}

/** The port that Slack is to call cannot be had. */
export const portFault = (port: number, cause: unknown): UserError => {
  const { code } = cause as NodeJS.ErrnoException
  return new UserError(
    ({ slackConnection }) =>
      code === 'EADDRINUSE' ? slackConnection.portTaken(port) : slackConnection.portRefused(port, code ?? ''),
    { cause },
  )
}
