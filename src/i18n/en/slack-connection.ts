// What is said when Slack does not let Vigie in: what to renew, and where.

import type { slackConnection as french } from '../fr/slack-connection.ts'
import { code, type Line, line } from '../rich-text.ts'

const settings = 'in the app’s settings on api.slack.com/apps'

export const slackConnection: typeof french = {
  botToken: (error: string): Line =>
    line`Slack refuses Vigie’s token (${code(error)}): copy it from “OAuth & Permissions”, ${settings}, into ${code('VIGIE_SLACK_BOT_TOKEN')} (it begins with ${code('xoxb-')}), then start again.`,
  appToken: (error: string): Line =>
    line`Slack refuses the token that opens the connection (${code(error)}): create one under “Basic Information”, “App-Level Tokens”, ${settings}, with the scope ${code('connections:write')}, give it to ${code('VIGIE_SLACK_APP_TOKEN')} (it begins with ${code('xapp-')}), then start again.`,
  closedTeam: line`Slack has closed Vigie’s workspace. Have it opened again, then start again.`,
  portTaken: (port: number): Line =>
    line`Port ${code(String(port))}, where Slack must call Vigie, is already taken by another program. Stop it, or give another port to ${code('VIGIE_SLACK_PORT')}, then start again.`,
  portRefused: (port: number, reason: string): Line =>
    line`The system refuses Vigie port ${code(String(port))}, where Slack must call it (${code(reason)}). Give another one to ${code('VIGIE_SLACK_PORT')}, then start again.`,
}
