// What a process that may die stands on: its platform's state and its register on disk, and the real dispatcher.

import { commands } from '../../commands/index.ts'
import { openRegister } from '../../storage/open-register.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { namedIndicators } from '../../src/bot/named-indicators.ts'
import type { Config } from '../../src/config/config.ts'
import { createDispatcher } from '../../src/dispatch/dispatcher.ts'
import { words } from '../../src/i18n/words.ts'
import type { InstantText } from '../../src/register/ids.ts'
import { tellFatal } from './mortal-talk.ts'

/** In two folders of `directory`, which survives the process: one named after the platform, and `register`. */
export const openMortal = async (
  platform: 'matrix' | 'slack',
  directory: string,
  config: Config,
  now: () => InstantText,
) => {
  const kept = await openPlatformState({ platform, directory: `${directory}/${platform}`, now })
  const register = await openRegister({
    directory: `${directory}/register`,
    now,
    onFatal: tellFatal,
    log: () => undefined,
  })
  const answer = createDispatcher({
    commands,
    capabilities: { ...config, register },
    words: words.fr,
    timezone: config.timezone,
    botNames: ['vigie'],
    indicators: namedIndicators,
    roleOf: () => 'agent',
    servicesOf: () => ['Séjour'],
    isUnlimited: () => true,
    onBug: tellFatal,
  })
  return { kept, register, answer }
}
