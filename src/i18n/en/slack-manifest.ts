// What Slack shows of the app, in English: its page, its commands, its entry in the menu of messages.

import type { slackManifest as french } from '../fr/slack-manifest.ts'
import { code, line } from '../rich-text.ts'

export const slackManifest: typeof french = {
  name: 'Vigie',
  description: 'Daily quality follow-up: log requests, watch deadlines, ask for this month’s rates.',
  about:
    'Vigie logs the requests that come in (e-mails, letters, calls, front desk), counts the due date of each in working days, tells every morning what is overdue or due that day, and gives the rates and delays of the month whenever it is asked. The register stays on the service’s own server; no text of a message is kept.',
  gateway: 'All the commands of Vigie, in English as in French',
  gatewayHint: 'help',
  follow: 'Follow this message',
  followDescription: 'Log a request received in this message; its text is not kept.',
  urlNeeded: line`Vigie receives over HTTP here (${code('VIGIE_SLACK_SIGNING_SECRET')}): add the address where Slack reaches it, as in ${code('slack-manifest --url https://vigie.example.org')}. Nothing was done.`,
  wrongUrl: (text) =>
    line`“${text}” does not suit ${code('--url')}: it takes an https address that Slack can reach, as in ${code('https://vigie.example.org')}. Nothing was done.`,
}
