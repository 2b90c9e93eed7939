// A process that is Vigie on Matrix, with its dispatcher, its register and its state on disk, until it dies at a chosen moment.

import { writeSync } from 'node:fs'

import { textReply } from '../../../src/chat/reply.ts'
import { systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { createLog } from '../../../src/log.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { usualSettings } from '../chat-setting.ts'
import { openMortal } from '../open-mortal.ts'
import { postsAsked, tell, tellFatal, tellPosted } from '../mortal-talk.ts'
import { startTestBot } from './bot.ts'
import { mortalPorts } from './mortal-ports.ts'
import type { MortalPlan } from './start-mortal.ts'

const { account, directory, rooms, death, conduct } = JSON.parse(process.argv[2] ?? '{}') as MortalPlan

const clock = systemClock('Europe/Paris')
const now = () => instantText(clock.now())
/** For the message of a failed test. */
const log = createLog({ level: 'info', now: () => clock.now(), write: (text) => writeSync(2, text) })
const config = readConfig(usualSettings, {})
const ports = mortalPorts(death, (why) => tell({ told: 'keys refused', why }))

try {
  const { kept, register, answer } = await openMortal('matrix', directory, config, now)
  const { userId } = account
  const bot = await startTestBot(
    { account, userId, kept: ports.kept(kept), recoveryKey: '' },
    {
      rooms: Object.fromEntries(rooms.map((room) => [room, ['Séjour']])),
      answer: ports.answer(answer),
      ...(conduct && { conduct }),
      platform: { fetch: ports.fetch, onFatal: tellFatal, log },
    },
  )
  tell({ told: 'started' })
  for await (const { room, key, text } of postsAsked()) {
    ports.arm()
    tellPosted(key, bot.platform.post(roomId(`matrix:${room}`), textReply(line`${text}`), messageKey(key)))
  }
  await bot.stop()
  await register.close()
  tell({ told: 'stopped', rss: process.memoryUsage().rss })
} catch (error) {
  tellFatal(error)
}
