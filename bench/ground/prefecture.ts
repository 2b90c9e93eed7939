// The imaginary préfecture that is measured: its configuration, its day, and how people talk to it.

import { commands } from '../../commands/index.ts'
import { dayAt } from '../../src/calendar/day-at.ts'
import { instantAt } from '../../src/clock.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Answer } from '../../src/chat/platform.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { createDispatcher } from '../../src/dispatch/dispatcher.ts'
import { words } from '../../src/i18n/words.ts'
import { namedIndicators } from '../../src/bot/named-indicators.ts'
import { type InstantText, instantText, messageKey, roomId, userId } from '../../src/register/ids.ts'
import type { Register } from '../../src/register/ports.ts'

/** What its `vigie.json` says. */
export const settings = {
  organisation: 'Préfecture mesurée',
  services: [
    { name: 'Accueil', switchboard: true },
    { name: 'Séjour', aliases: ['étrangers'] },
    { name: 'Collectivités' },
    { name: 'Titres' },
  ],
  mailboxes: [
    { name: 'prefecture', service: 'Accueil', main: true, exhaustive: true },
    { name: 'pref-etrangers', service: 'Séjour', exhaustive: true },
    { name: 'pref-titres', service: 'Titres' },
  ],
} as const

export const config = readConfig(settings, {})

/** When everything is measured, as `--at` takes it: a Monday, so that the same day gives the same entries. */
export const measuredAt = '2026-11-16T09:00'

const instant = instantAt(measuredAt, config.timezone)
if (instant === undefined) throw new Error(`not a date and time: ${measuredAt}`)

const now: Temporal.Instant = instant
export const nowText: InstantText = instantText(now)
export const today = dayAt(now, config.timezone)

/** What an agent types to log an entry. */
export const loggingCommand = '!courriel répondu reçu:vendredi boîte:prefecture thème:associations'

let messages = 0

/** A message that nobody sent before, from one of many people. */
export const message = (text: string, person = 0): Incoming => ({
  key: messageKey(`matrix:$${String((messages += 1)).padStart(20, '0')}`),
  platform: 'matrix',
  user: userId(`matrix:@agent-${person}:exemple.fr`),
  room: roomId('matrix:!accueil:exemple.fr'),
  text,
  direct: true,
  addressed: true,
  at: now,
})

/** The real dispatcher on a register. A bug stops the measurement. */
export const talkTo = (register: Register): Answer =>
  createDispatcher({
    commands,
    capabilities: { ...config, register },
    words: words[config.language],
    timezone: config.timezone,
    botNames: ['vigie'],
    indicators: namedIndicators,
    roleOf: () => 'officer',
    servicesOf: () => 'all',
    isUnlimited: () => true,
    onBug: (error) => {
      throw error
    },
  })
