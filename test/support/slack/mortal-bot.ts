// A process that is Vigie on Slack, with its dispatcher, its register and its state on disk, until it dies at a chosen moment.

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { commands } from '../../../commands/index.ts'
import { openRegister } from '../../../storage/open-register.ts'
import { openPlatformState } from '../../../storage/platform-state.ts'
import { namedIndicators } from '../../../src/bot/named-indicators.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { createDispatcher } from '../../../src/dispatch/dispatcher.ts'
import { UserError } from '../../../src/errors.ts'
import { line, plainText } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import { createLog } from '../../../src/log.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { SlackPlatform } from '../../../src/platforms/slack/slack.ts'
import { usualSettings } from '../chat-setting.ts'
import { noViews } from '../no-views.ts'
import { HastyTime } from './hasty-time.ts'
import { mortalPorts } from './mortal-ports.ts'
import type { MortalLine, MortalOrder, MortalPlan } from './mortal-process.ts'

const plan = JSON.parse(process.argv[2] ?? '{}') as MortalPlan
const { directory, access, apiUrl, rooms } = plan

/** At once: what was said just before dying is heard. */
const tell = (told: MortalLine): void => {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

const fail = (error: unknown): void => {
  const why = error instanceof UserError ? plainText(error.say(words.fr)) : String(error)
  tell({ told: 'fatal', why })
}

const time = new HastyTime(plan.speed, Temporal.Instant.from(plan.startedAt))
const now = () => instantText(time.now())
/** For the message of a failed test, and to be searched. */
const log = createLog({
  level: 'debug',
  now: time.now,
  write: (text) => {
    writeSync(2, text)
    if (text.includes('"event":"earlier messages answered"')) tell({ told: 'resumed' })
  },
})
const ports = mortalPorts(plan.death)

const config = readConfig(
  { ...usualSettings, rooms: rooms.map((id) => ({ platform: 'slack', id, services: ['Séjour'] })), roles: {} },
  {},
)

/** A list and a file: more than one message. */
const digest = (text: string): Reply => ({
  title: line`${text}`,
  blocks: [
    { kind: 'text', lines: [line`2 courriels en retard`] },
    { kind: 'file', name: 'retards.csv', mediaType: 'text/csv', content: text, inWords: line`La liste` },
  ],
  actions: [],
  audience: 'room',
})

const post = (platform: SlackPlatform, room: string, key: string): void => {
  platform.post(roomId(`slack:${room}`), digest(key), messageKey(key)).then(
    () => tell({ told: 'posted', key }),
    (error: unknown) => tell({ told: 'not posted', key, why: String(error) }),
  )
}

try {
  const kept = await openPlatformState({ platform: 'slack', directory: `${directory}/slack`, now })
  const register = await openRegister({ directory: `${directory}/register`, now, onFatal: fail, log: () => undefined })
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
    onBug: fail,
  })
  const platform = new SlackPlatform({
    kept: ports.kept(kept),
    access,
    apiUrl,
    conduct: config.slack,
    rooms: config.rooms.map(({ room }) => room),
    roles: config.roles,
    commands,
    directory: config.directory,
    timezone: config.timezone,
    words: words.fr,
    log,
    now: time.now,
    pause: time.pause,
    fetch: ports.fetch,
    draw: () => Promise.resolve({ png: new Uint8Array(8) }),
    onFatal: fail,
  })
  await platform.start(ports.answer(answer), noViews)
  tell({ told: 'started' })
  for await (const text of createInterface({ input: process.stdin })) {
    const order = JSON.parse(text) as MortalOrder
    if (order.do === 'stop') break
    post(platform, order.room, order.key)
  }
  await platform.stop()
  kept.close()
  await register.close()
  tell({ told: 'stopped', rss: process.memoryUsage().rss })
} catch (error) {
  fail(error)
}
