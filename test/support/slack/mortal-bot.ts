// A process that is Vigie on Slack, with its dispatcher, its register and its state on disk, until it dies at a chosen moment.

import { writeSync } from 'node:fs'

import { commands } from '../../../commands/index.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import { createLog } from '../../../src/log.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { SlackPlatform } from '../../../src/platforms/slack/slack.ts'
import { usualSettings } from '../chat-setting.ts'
import { noViews } from '../no-views.ts'
import { openMortal } from '../open-mortal.ts'
import { postsAsked, tell, tellFatal, tellPosted } from '../mortal-talk.ts'
import { HastyTime } from './hasty-time.ts'
import { mortalPorts } from './mortal-ports.ts'
import type { MortalPlan } from './start-mortal.ts'

const plan = JSON.parse(process.argv[2] ?? '{}') as MortalPlan
const { directory, access, apiUrl, rooms } = plan

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

try {
  const { kept, register, answer } = await openMortal('slack', directory, config, now)
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
    onFatal: tellFatal,
  })
  await platform.start(ports.answer(answer), noViews)
  tell({ told: 'started' })
  for await (const { room, key, text } of postsAsked())
    tellPosted(key, platform.post(roomId(`slack:${room}`), digest(text), messageKey(key)))
  await platform.stop()
  kept.close()
  await register.close()
  tell({ told: 'stopped', rss: process.memoryUsage().rss })
} catch (error) {
  tellFatal(error)
}
