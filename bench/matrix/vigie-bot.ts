// Vigie as it runs in production: on its register, its state and its keys on disk, answering commands in a room.

import '../../src/platforms/matrix/connection/quiet-sdk.ts'

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startBot } from '../../src/bot.ts'
import { systemClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { words } from '../../src/i18n/words.ts'
import { createLog } from '../../src/log.ts'
import { MatrixPlatform } from '../../src/platforms/matrix/matrix.ts'
import { setUp } from '../../src/platforms/matrix/setup/set-up.ts'
import { instantText } from '../../src/register/ids.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { answerMeasures, taskOf } from './ground.ts'

const { account, room } = taskOf()
const directory = await mkdtemp(join(tmpdir(), 'vigie-bench-matrix-'))
const clock = systemClock('Europe/Paris')
const log = createLog({ level: 'error', now: () => clock.now() })
const kept = await openPlatformState({
  platform: 'matrix',
  directory: join(directory, 'matrix'),
  now: () => instantText(clock.now()),
})
const now = () => clock.now()
const { userId: user, password, url } = account
const fail = (error: Error): never => {
  throw error
}
await setUp({
  home: { kind: 'homeserver', url },
  user,
  password,
  kept,
  newDevice: false,
  fetch,
  log,
  now,
  show: () => Promise.resolve(),
})
const config = readConfig({ rooms: [{ platform: 'matrix', id: room }], matrix: { callsPerSecond: 1000 } }, {})
const platform = new MatrixPlatform({
  kept,
  conduct: config.matrix,
  rooms: config.rooms.map((configured) => configured.room),
  roles: config.roles,
  words: words.fr,
  log,
  now,
  fetch,
  onFatal: fail,
})
const bot = await startBot({ config, clock, log, words: words.fr, directory, platforms: [platform], onFatal: fail })
answerMeasures()
process.once('SIGTERM', () => {
  void bot.stop().then(async () => {
    kept.close()
    await rm(directory, { recursive: true })
    // All is saved; the SDK keeps sockets and timers.
    // oxlint-disable-next-line no-restricted-properties
    process.exit(0)
  })
})
