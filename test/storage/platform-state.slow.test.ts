// A process killed while it saves a platform's state: the next one finds the last state, or the one before, whole.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openPlatformState } from '../../storage/platform-state.ts'
import { freshFolder, today } from '../support/data-folders.ts'
import { type StateCrash, stateOf } from '../support/state-writer.ts'

const writer = fileURLToPath(new URL('../support/state-writer.ts', import.meta.url))
const key = '5a'.repeat(32)

const points: readonly (readonly [StateCrash['when'], StateCrash['name'], number])[] = [
  ['before', 'open', 2],
  ['after', 'open', 2],
  ['before', 'write', 2],
  ['after', 'write', 2],
  ['after', 'sync', 2],
  ['before', 'rename', 2],
  ['after', 'rename', 3],
]

test.each(points)('killed %s its %s, it left state %i', async (when, name, left) => {
  const directory = join(await freshFolder(), 'matrix')
  const plan: StateCrash = { directory, key, when, name }
  const child = spawn(process.execPath, [writer, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let acknowledged = ''
  child.stdout.on('data', (data: Buffer) => (acknowledged += data.toString()))
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  expect([acknowledged, signal]).toEqual(['1\n2\n', 'SIGKILL'])
  const state = await openPlatformState({
    platform: 'matrix',
    directory,
    key: Buffer.from(key, 'hex'),
    now: () => today,
  })
  expect(stateOf(left).equals((await state.load()) ?? Buffer.of())).toBe(true)
  await state.save(stateOf(4))
  expect(stateOf(4).equals((await state.load()) ?? Buffer.of())).toBe(true)
  state.close()
})
