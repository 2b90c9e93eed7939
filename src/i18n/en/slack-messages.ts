// What Vigie says on Slack about saying things: interruptions, lists out of date, who may ask, in English.

import type { slackMessages as french } from '../fr/slack-messages.ts'
import { code, line } from '../rich-text.ts'

export const slackMessages: typeof french = {
  chartFile: (index) => `chart-${index}.png`,
  perhapsTwice: line`This message may have been sent before: Slack did not confirm the first time.`,
  afterInterruption: (when) => line`Answer to your command (${when}), after an interruption.`,
  attachmentRefused: (name) =>
    line`The file ${name} could not be attached: Slack refused it. The administrator will find the reason in the log.`,
  attachmentSentAside: line`The file is on its way to our private conversation.`,
  tooLongHere: line`The rest is too long for a private answer: narrow the question, or ask Vigie in a message.`,
  outOfDate: line`This list is out of date: its buttons no longer work. The list of now: ${code('!digest')}. Nothing was recorded.`,
  notKept: line`Vigie could not take note of your request: its disk is full or refuses to be written. Nothing was recorded. Tell the administrator, then try again.`,
  stranger: line`Vigie only answers members of the channels it works in. Ask to be invited there. Nothing was recorded.`,
  strangersPage: line`Vigie only answers members of the channels it works in. Ask to be invited there.`,
  unconfiguredChannel: line`Vigie does not work in this channel: ask in a channel of your service, or in a direct message. Nothing was recorded.`,
  formExpired: (example) =>
    line`The form could not open. Try again, or type the whole command, for example ${code(`!${example}`)}. Nothing was recorded.`,
  notUnderstood: line`This version of Vigie no longer knows this button. Type the command: ${code('!help')}. Nothing was recorded.`,
}
