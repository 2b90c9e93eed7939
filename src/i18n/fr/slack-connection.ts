// What is said when Slack does not let Vigie in: what to renew, and where.

import { code, type Line, line } from '../rich-text.ts'

const settings = 'dans les réglages de l’application, sur api.slack.com/apps'

export const slackConnection = {
  botToken: (error: string): Line =>
    line`Slack refuse le jeton de Vigie (${code(error)})\u00a0: recopiez-le depuis «\u00a0OAuth\u00a0&\u00a0Permissions\u00a0», ${settings}, dans ${code('VIGIE_SLACK_BOT_TOKEN')} (il commence par ${code('xoxb-')}), puis relancez.`,
  appToken: (error: string): Line =>
    line`Slack refuse le jeton qui ouvre la connexion (${code(error)})\u00a0: créez-en un dans «\u00a0Basic Information\u00a0», «\u00a0App-Level Tokens\u00a0», ${settings}, avec la permission ${code('connections:write')}, donnez-le à ${code('VIGIE_SLACK_APP_TOKEN')} (il commence par ${code('xapp-')}), puis relancez.`,
  closedTeam: line`Slack a fermé l’espace de travail de Vigie. Faites-le rouvrir, puis relancez.`,
  portTaken: (port: number): Line =>
    line`Le port ${code(String(port))}, où Slack doit appeler Vigie, est déjà pris par un autre programme. Arrêtez-le, ou donnez un autre port à ${code('VIGIE_SLACK_PORT')}, puis relancez.`,
  portRefused: (port: number, reason: string): Line =>
    line`Le système refuse à Vigie le port ${code(String(port))}, où Slack doit l’appeler (${code(reason)}). Donnez-en un autre à ${code('VIGIE_SLACK_PORT')}, puis relancez.`,
}
