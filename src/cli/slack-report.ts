// What `doctor` says of Slack: the diagnosis in words, each problem with its way out, and the same for scripts.

import type { SlackAccess } from '../config/config.ts'
import type { Words } from '../i18n/words.ts'
import type { BotDiagnosis, ChannelDiagnosis, PersonDiagnosis } from '../platforms/slack/setup/diagnosis.ts'
import { appFault, botFault } from '../platforms/slack/connection/access-fault.ts'
import { eventsPath } from '../platforms/slack/setup/events-path.ts'
import type { SocketDiagnosis } from '../platforms/slack/setup/try-socket.ts'
import { roomsOn } from './account.ts'
import type { CliContext } from './context.ts'
import { fine, type PlatformReport, type Remark, reportOf, wrong } from './platform-report.ts'
import { isSlackHeld } from './slack-account.ts'

const botRemarks = (bot: BotDiagnosis, words: Words): readonly Remark[] => {
  const { slackDoctor: said } = words
  switch (bot.kind) {
    case 'valid':
      return [
        fine(said.workspace(bot.team)),
        bot.missing.length === 0 ? fine(said.granted) : wrong(said.missing(bot.missing)),
      ]
    case 'refused':
    case 'undecided':
      return [wrong(botFault(bot.error)?.say(words) ?? said.botUndecided(bot.error))]
    case 'unreachable':
      return [wrong(said.unreachable(bot.reason))]
  }
}

const socketRemark = (socket: SocketDiagnosis, words: Words): Remark => {
  const { slackDoctor: said } = words
  switch (socket.kind) {
    case 'open':
      return fine(said.socket.open)
    case 'silent':
      return wrong(said.socket.silent)
    case 'blocked':
      return wrong(said.socket.blocked(socket.reason))
    case 'refused':
      if (socket.error === 'link_disabled') return wrong(said.socket.switchedOff)
      return wrong(appFault(socket.error)?.say(words) ?? said.socket.refused(socket.error))
    case 'unreachable':
      return wrong(said.unreachable(socket.reason))
  }
}

const channelRemark = (found: ChannelDiagnosis, { slackDoctor: { channel: said } }: Words): Remark => {
  const { channel } = found
  switch (found.state) {
    case 'joined':
      return fine(said.joined(channel, found.name, found.isShared))
    case 'absent':
    case 'archived':
      return wrong(said[found.state](channel, found.name))
    case 'not-found':
      return wrong(said.notFound(channel))
    case 'unknown':
      return wrong(said.unknown(channel, found.error))
  }
}

/** Those who are as they must be are not told: a list of names helps nobody. */
const personRemarks = (found: PersonDiagnosis, { slackDoctor: { person: said } }: Words): readonly Remark[] => {
  const { user } = found
  switch (found.state) {
    case 'known':
      return []
    case 'gone':
    case 'bot':
      return [wrong(said[found.state](user, found.name))]
    case 'not-found':
      return [wrong(said.notFound(user))]
    case 'unknown':
      return [wrong(said.unknown(user, found.error))]
  }
}

/** How Slack delivers, and whether that works as far as it can be seen from here. */
const entryRemarks = (
  access: SlackAccess,
  isHeld: boolean,
  socket: SocketDiagnosis | undefined,
  words: Words,
): readonly Remark[] => {
  if (!('appToken' in access)) return [fine(words.slackDoctor.http(access.port, eventsPath))]
  if (isHeld) return [fine(words.slackDoctor.socket.held)]
  return socket === undefined ? [] : [socketRemark(socket, words)]
}

const idsOf = (ids: Iterable<string>): readonly string[] => [
  ...new Set([...ids].filter((id) => id.startsWith('slack:')).map((id) => id.slice('slack:'.length))),
]

/** Read-only, beside a running bot or without one. The network must be prepared. */
export const reportOnSlack = async (context: CliContext): Promise<PlatformReport> => {
  const { config, words, log } = context
  const rooms = roomsOn(config, 'slack')
  const access = config.environment.slack
  if (access === undefined)
    return reportOf(rooms.length === 0 ? [] : [wrong(words.slackAccount.unreachableRooms(rooms.length))], null)
  const { botToken, apiUrl } = access
  const isHeld = isSlackHeld(context)
  // Loaded here: without Slack, nothing waits for its client.
  const { diagnose } = await import('../platforms/slack/setup/diagnosis.ts')
  const diagnosis = await diagnose({
    botToken,
    ...('appToken' in access && !isHeld ? { appToken: access.appToken } : {}),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    fetch: globalThis.fetch,
    log,
    channels: idsOf(rooms),
    people: idsOf([...config.roles.officers, ...config.roles.admins]),
  })
  const { bot, socket, channels, people } = diagnosis
  const remarks = [
    ...botRemarks(bot, words),
    ...(bot.kind === 'unreachable' ? [] : entryRemarks(access, isHeld, socket, words)),
    ...channels.map((channel) => channelRemark(channel, words)),
    ...people.flatMap((person) => personRemarks(person, words)),
  ]
  const told =
    'appToken' in access ? (socket ?? (isHeld ? { kind: 'held' } : null)) : { kind: 'http', port: access.port }
  return reportOf(remarks, { bot, entry: told, channels, people })
}
