// A process that is Vigie on Matrix, with its dispatcher, its register and its state on disk, until it dies at a chosen moment.

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { commands } from '../../../commands/index.ts'
import { openRegister } from '../../../storage/open-register.ts'
import { openPlatformState } from '../../../storage/platform-state.ts'
import { namedIndicators } from '../../../src/bot/named-indicators.ts'
import { textReply } from '../../../src/chat/reply.ts'
import { systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config/read-config.ts'
import { createDispatcher } from '../../../src/dispatch/dispatcher.ts'
import { UserError } from '../../../src/errors.ts'
import { line, plainText } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import { createLog } from '../../../src/log.ts'
import { instantText, messageKey, roomId } from '../../../src/register/ids.ts'
import { usualSettings } from '../chat-setting.ts'
import { startTestBot } from './bot.ts'
import { mortalPorts } from './mortal-ports.ts'
import type { MortalLine, MortalOrder, MortalPlan } from './mortal-process.ts'

const { account, directory, rooms, death, conduct } = JSON.parse(process.argv[2] ?? '{}') as MortalPlan

/** At once: what was said just before dying is heard. */
const tell = (told: MortalLine): void => {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

const fail = (error: unknown): void => {
  const why = error instanceof UserError ? plainText(error.say(words.fr)) : String(error)
  tell({ told: 'fatal', why })
}

const clock = systemClock('Europe/Paris')
const now = () => instantText(clock.now())
/** For the message of a failed test. */
const log = createLog({ level: 'info', now: () => clock.now(), write: (text) => writeSync(2, text) })
const config = readConfig(usualSettings, {})
const ports = mortalPorts(death, (why) => tell({ told: 'keys refused', why }))

const openAll = async () => {
  const kept = await openPlatformState({ platform: 'matrix', directory: `${directory}/matrix`, now })
  const register = await openRegister({ directory: `${directory}/register`, now, onFatal: fail, log: () => undefined })
  return { kept, register }
}

try {
  const { kept, register } = await openAll()
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
  const { userId } = account
  const bot = await startTestBot(
    { account, userId, kept: ports.kept(kept), recoveryKey: '' },
    {
      rooms: Object.fromEntries(rooms.map((room) => [room, ['Séjour']])),
      answer: ports.answer(answer),
      ...(conduct && { conduct }),
      platform: { fetch: ports.fetch, onFatal: fail, log },
    },
  )
  tell({ told: 'started' })
  for await (const text of createInterface({ input: process.stdin })) {
    const order = JSON.parse(text) as MortalOrder
    if (order.do === 'stop') break
    ports.arm()
    bot.platform.post(roomId(`matrix:${order.room}`), textReply(line`${order.text}`), messageKey(order.key)).then(
      () => tell({ told: 'posted', key: order.key }),
      (error: unknown) => tell({ told: 'not posted', key: order.key, why: String(error) }),
    )
  }
  await bot.stop()
  await register.close()
  tell({ told: 'stopped', rss: process.memoryUsage().rss })
} catch (error) {
  fail(error)
}
