// Who the bot is, and where its socket is.

import type { AppsConnectionsOpenResponse, AuthTestResponse } from '@slack/web-api'

import type { Method } from './method.ts'

const authTest: Method = ({ world: { workspace, httpUrl } }) =>
  ({
    url: `${httpUrl}/`,
    team: workspace.name,
    user: workspace.app.name.toLowerCase(),
    team_id: workspace.team,
    user_id: workspace.app.botUser,
    bot_id: workspace.app.botId,
    is_enterprise_install: false,
  }) satisfies Omit<AuthTestResponse, 'ok'>

const connectionsOpen: Method = ({ world }) =>
  ({ url: world.link.ticketUrl() }) satisfies Omit<AppsConnectionsOpenResponse, 'ok'>

export const authMethods = { 'auth.test': authTest, 'apps.connections.open': connectionsOpen }
