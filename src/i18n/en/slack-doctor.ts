// What `doctor` tells of Vigie's app in Slack, of its channels and of the people that have a role, in English.

import type { slackDoctor as french } from '../fr/slack-doctor.ts'
import { code, joinLines, line } from '../rich-text.ts'

const scopes: typeof french.scopes = {
  commands: 'the commands and the shortcut “Follow this message”',
  'chat:write': 'answering and sending digests',
  'chat:write.public': 'writing to a public channel uninvited',
  'files:write': 'sending files and charts',
  'files:read': 'knowing that a chart is ready',
  'app_mentions:read': 'hearing @Vigie, the only way within a thread',
  'users:read': 'showing people’s names',
  'channels:read': 'knowing who is in a public channel',
  'groups:read': 'knowing who is in a private channel',
  'im:read': 'recognising a direct conversation',
  'channels:history': 'not sending a digest twice to a public channel',
  'groups:history': 'not sending a digest twice to a private channel',
  'im:history': 'reading the messages to Vigie alone',
  'im:write': 'writing to one person',
}

const inviteHint = line`In that channel, type ${code('/invite @Vigie')}`

export const slackDoctor: typeof french = {
  scopes,
  workspace: (team) => line`Slack: workspace ${team}, bot token accepted.`,
  granted: line`Scopes of the app: all granted.`,
  missing: (missing) =>
    line`Scopes that the app lacks: ${joinLines(
      missing.map((scope) => line`${code(scope)} (${scopes[scope]})`),
      ', ',
    )}. Use the manifest again (${code('node bin/vigie.mjs slack-manifest')}) on the page “App Manifest”, then reinstall the app, page “Install App”.`,
  unreachable: (reason) =>
    line`Slack could not be reached${reason === '' ? '' : ` (${reason})`}. Check the access to the network, the proxy (${code('HTTPS_PROXY')}) and the certificate authority (${code('NODE_EXTRA_CA_CERTS')}).`,
  botUndecided: (error) =>
    line`Slack did not answer as it usually does${error === '' ? '' : ` (${error})`}. Try again in a few minutes; if it lasts, check that no proxy answers in its place.`,
  socket: {
    open: line`Connection: opened through Socket Mode, then closed.`,
    switchedOff: line`Socket Mode is not enabled for the app. Enable it on the page “Socket Mode”, or use the manifest again: ${code('node bin/vigie.mjs slack-manifest')}`,
    held: line`Connection: held by Vigie, which is running; it was not tried a second time.`,
    silent: line`The connection opens, but Slack says nothing on it: a proxy or a firewall probably cuts WebSockets to ${code('wss-primary.slack.com')} and ${code('wss-backup.slack.com')}. Have them allowed.`,
    refused: (error) => line`Slack refuses to open a connection for now (${error}). Try again in a few minutes.`,
    blocked: (reason) =>
      line`The connection of Socket Mode does not open${reason === '' ? '' : ` (${reason})`}. Have WebSockets to ${code('wss-primary.slack.com')} and ${code('wss-backup.slack.com')} allowed, and check the proxy (${code('HTTPS_PROXY')}).`,
  },
  http: (port, path) =>
    line`Receiving over HTTP on port ${code(String(port))}, path ${code(path)}: Slack must be able to reach it over https. The page “Event Subscriptions” of the app tells whether the address is verified.`,
  channel: {
    joined: (channel, name, isShared) =>
      line`Channel ${code(channel)} (#${name}): Vigie is in it.${isShared ? ' It is shared with another organisation, whose members are not listened to.' : ''}`,
    absent: (channel, name) =>
      line`Channel ${code(channel)} (#${name}): Vigie is not in it, and gets neither mentions nor files there. ${inviteHint}`,
    archived: (channel, name) =>
      line`Channel ${code(channel)} (#${name}): archived, nobody writes there any more. Unarchive it or take it out of ${code('vigie.json')}.`,
    notFound: (channel) =>
      line`Channel ${code(channel)}: Slack does not show it to Vigie. If it is private, type ${code('/invite @Vigie')} in it; otherwise, correct the id in ${code('vigie.json')}.`,
    unknown: (channel, error) =>
      line`Channel ${code(channel)}: Slack tells nothing about it${error === '' ? '' : ` (${error})`}. Try again in a few minutes.`,
  },
  person: {
    notFound: (user) =>
      line`${code(user)}, in the roles of ${code('vigie.json')}, is nobody of this workspace. Correct this id: the person’s profile, menu “…”, “Copy member ID”.`,
    gone: (user, name) =>
      line`${code(user)} (${name}), in the roles of ${code('vigie.json')}, has a deactivated account. Remove this id.`,
    bot: (user, name) =>
      line`${code(user)} (${name}), in the roles of ${code('vigie.json')}, is an app, which is never listened to. Remove this id.`,
    unknown: (user, error) =>
      line`${code(user)}, in the roles of ${code('vigie.json')}: Slack tells nothing about it${error === '' ? '' : ` (${error})`}. Try again in a few minutes.`,
  },
}
