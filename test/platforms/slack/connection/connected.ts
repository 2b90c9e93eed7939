// The connection on the emulator, with everything that it lets through, says and tells kept for a test to look at.

import { onTestFinished } from 'vitest'

import { systemClock } from '../../../../src/clock.ts'
import type { Log } from '../../../../src/log.ts'
import { connect } from '../../../../src/platforms/slack/connection/connect.ts'
import type { Connection, ConnectionSetting, Readiness } from '../../../../src/platforms/slack/connection/connection.ts'
import type { Deal, Delivery } from '../../../../src/platforms/slack/connection/delivery.ts'
import type { Rhythm } from '../../../../src/platforms/slack/connection/sockets/rhythm.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

/** Everything at once, and no shorter than what tells a fault from a slow machine. */
export const quickRhythm: Rhythm = {
  greeting: 2_000,
  stagger: 0,
  waits: [1, 5],
  refused: 20,
  sound: 0,
  farewell: 500,
  acknowledging: 1_000,
  leaving: 200,
  pong: 300,
  ping: 600,
  look: 10,
}

const clock = systemClock('Europe/Paris')

export interface Connected {
  readonly connection: Connection
  readonly deliveries: readonly Delivery[]
  readonly fatal: readonly Error[]
  readonly readiness: readonly Readiness[]
  /** Every line of the log. */
  readonly told: readonly string[]
}

const acknowledges: Deal = (delivery) => delivery.ack()

/** Stopped after the test. */
export const connectionTo = (slack: Emulator, setting: Partial<ConnectionSetting> = {}): Connected => {
  const [deliveries, fatal, readiness, told]: [Delivery[], Error[], Readiness[], string[]] = [[], [], [], []]
  const tell = (event: string, details?: unknown) => void told.push(`${event} ${JSON.stringify(details)}`)
  const log: Log = { debug: tell, info: tell, warn: tell, error: tell }
  const { deal = acknowledges } = setting
  const connection = connect({
    access: { botToken: slack.botToken, appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    log,
    now: () => clock.now(),
    rhythm: quickRhythm,
    onFatal: (error) => void fatal.push(error),
    onReadiness: (now) => {
      readiness.push(now)
      slack.world.changes.announce()
    },
    ...setting,
    deal: async (delivery) => {
      deliveries.push(delivery)
      slack.world.changes.announce()
      await deal(delivery)
      slack.world.changes.announce()
    },
  })
  onTestFinished(() => connection.stop())
  return { connection, deliveries, fatal, readiness, told }
}

/** Started, with both sockets open. */
export const connectedTo = async (slack: Emulator, setting: Partial<ConnectionSetting> = {}): Promise<Connected> => {
  const connected = connectionTo(slack, setting)
  await connected.connection.start()
  await slack.until(() => slack.link.open.length === 2, 'two sockets')
  return connected
}

/** With a person in a channel where the bot is. */
export const meeting = async (setting?: Partial<ConnectionSetting>) => {
  const slack = await useEmulator()
  const connected = await connectedTo(slack, setting)
  const camille = slack.join('camille')
  return { slack, ...connected, camille, channel: slack.channel('qualité', [camille]) }
}
