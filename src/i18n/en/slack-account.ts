// What is said of Vigie's app in Slack and of what it keeps on disk, in English.

import type { slackAccount as french } from '../fr/slack-account.ts'
import { code, line } from '../rich-text.ts'

const lost = line`No entry of the register is in it: only the answers and digests that were on their way are lost, to be asked for again.`

const state: typeof french.state = {
  damaged: (file) =>
    line`The file ${code(file)} cannot be used: it is incomplete, damaged, or Vigie did not write it for Slack. Move or delete it, then start again. ${lost} Nothing was changed.`,
  newer: (file) =>
    line`The file ${code(file)} comes from a later version of Vigie. Install that version or, failing that, move this file, then start again. ${lost} Nothing was changed.`,
  otherVersion: line`What Vigie keeps for Slack was written by another version, which this one cannot read. Install the latest version, then try again. Nothing was changed.`,
  locked: (holder) =>
    line`The connection to Slack is already held by another program${holder === '' ? '' : ` (${holder})`}. Stop it first: two programs would share out the commands. Nothing was changed.`,
  strayLock: (file) =>
    line`The file ${code(file)}, which keeps two programs from connecting at once, is not a lock of Vigie’s. Check that no other is running, delete this file, then try again. Nothing was changed.`,
}

export const slackAccount: typeof french = {
  state,
  unreachableRooms: (rooms) =>
    line`${rooms === 1 ? 'One Slack channel is configured' : `${rooms} Slack channels are configured`}, but Vigie’s app is not: it will not be there. Give ${code('VIGIE_SLACK_BOT_TOKEN')} and ${code('VIGIE_SLACK_APP_TOKEN')}.`,
}
