// Vigie as it runs in production: on its register and its state on disk, answering commands in a channel.

import { commands } from '../../commands/index.ts'
import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { startBot } from '../../src/bot.ts'
import { systemClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { words } from '../../src/i18n/words.ts'
import { createLog } from '../../src/log.ts'
import { SlackPlatform } from '../../src/platforms/slack/slack.ts'
import { instantText } from '../../src/register/ids.ts'
import { drawChart } from '../../src/reports/charts/draw-chart.ts'
import { settings } from '../ground/prefecture.ts'
import { endOnSignal, taskOf } from './task.ts'

const { botToken, appToken, apiUrl, channel, directory } = taskOf()
const config = readConfig(
  {
    ...settings,
    rooms: [{ platform: 'slack', id: channel }],
    // Ten years of which nothing was ever erased would be erased in one go at this start, and at no other.
    retention: { months: 600 },
  },
  {},
)
const clock = systemClock(config.timezone)
const now = () => clock.now()
const told = words[config.language]
const log = createLog({ level: 'error', now })
const onFatal = (error: Error): never => {
  throw error
}
const kept = await openPlatformState({
  platform: 'slack',
  directory: new DataFolder(directory).slack,
  now: () => instantText(now()),
})
const platform = new SlackPlatform({
  kept,
  access: { botToken, appToken },
  apiUrl,
  conduct: config.slack,
  rooms: config.rooms.map(({ room }) => room),
  roles: config.roles,
  commands,
  directory: config.directory,
  timezone: config.timezone,
  words: told,
  log,
  now,
  fetch: globalThis.fetch,
  draw: (chart) => drawChart(chart, { words: told }),
  onFatal,
})
const bot = await startBot({ config, clock, log, words: told, directory, platforms: [platform], onFatal })
endOnSignal(async () => {
  await bot.stop()
  kept.close()
})
