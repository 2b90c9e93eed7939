// Vigie's app in Slack on the command line: what is configured of it, its state on disk, the platform that runs on it.

import { commands } from '../../commands/index.ts'
import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState, type PlatformState } from '../../storage/platform-state.ts'
import { isStateHeld } from '../../storage/state-lock.ts'
import type { SlackAccess } from '../config/config.ts'
import type { SlackPlatform } from '../platforms/slack/slack.ts'
import { type InstantText, instantText } from '../register/ids.ts'
import { type Account, openedOn, roomsOn } from './account.ts'
import type { CliContext } from './context.ts'

interface SlackPlace {
  readonly platform: 'slack'
  readonly directory: string
  readonly now: () => InstantText
}

/** Not sealed: it holds no key, only commands and answers that are under way, for as long as they are. */
const placeOf = ({ directory, clock }: Pick<CliContext, 'directory' | 'clock'>): SlackPlace => ({
  platform: 'slack',
  directory: new DataFolder(directory).slack,
  now: () => instantText(clock.now()),
})

/** Whether a bot runs on the data folder and is, or was about to be, connected. */
export const isSlackHeld = (context: CliContext): boolean => isStateHeld(placeOf(context))

/** The platform, not yet started. Bolt is loaded here: a bot without Slack does not wait for it. */
const slackPlatform = async (
  { config, clock, log, words }: CliContext,
  { apiUrl, ...access }: SlackAccess,
  kept: PlatformState,
  onFatal: (error: Error) => void,
): Promise<SlackPlatform> => {
  const [{ SlackPlatform: Platform }, { proxiesOf }] = await Promise.all([
    import('../platforms/slack/slack.ts'),
    import('./network.ts'),
  ])
  return new Platform({
    access,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    proxies: proxiesOf(config.environment),
    kept,
    conduct: config.slack,
    rooms: roomsOn(config, 'slack'),
    roles: config.roles,
    commands,
    directory: config.directory,
    timezone: config.timezone,
    words,
    log,
    now: () => clock.now(),
    fetch: globalThis.fetch,
    draw: async (chart) => (await import('../reports/charts/draw-chart.ts')).drawChart(chart, { words }),
    onFatal,
  })
}

export const slackAccount: Account = {
  platform: 'slack',
  isConfigured: ({ environment }) => environment.slack !== undefined,
  unreachableRooms: (words, rooms) => words.slackAccount.unreachableRooms(rooms),
  open: (context, onFatal) => {
    const { slack } = context.config.environment
    if (slack === undefined) throw new Error('no Slack app is configured')
    return openedOn(openPlatformState(placeOf(context)), (kept) => slackPlatform(context, slack, kept, onFatal))
  },
}
