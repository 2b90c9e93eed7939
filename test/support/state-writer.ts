// A process that saves a platform's state again and again until it kills itself at a chosen operation.

import { writeSync } from 'node:fs'
import { openPlatformState } from '../../storage/platform-state.ts'
import { loggedAt } from './commits.ts'
import { type Operation, watchedDisk } from './watched-disk.ts'

/** The operation to die at, in the third save. */
export interface StateCrash {
  readonly directory: string
  readonly key: string
  readonly when: Operation['when']
  readonly name: Operation['name']
}

/** Long enough for a write to be cut in the middle by anything but a rename. */
export const stateOf = (index: number): Buffer => Buffer.alloc(300_000, `state ${index} `)

if (process.argv[2] !== undefined) {
  const plan = JSON.parse(process.argv[2]) as StateCrash
  let armed = false
  const disk = watchedDisk(({ when, name }) => {
    if (armed && when === plan.when && name === plan.name) process.kill(process.pid, 'SIGKILL')
  })
  const key = Buffer.from(plan.key, 'hex')
  const state = await openPlatformState({
    platform: 'matrix',
    directory: plan.directory,
    key,
    now: () => loggedAt,
    disk,
  })
  for (let index = 1; index <= 3; index += 1) {
    armed = index === 3
    // Each is durable before the next begins.
    await state.save(stateOf(index))
    writeSync(1, `${index}\n`)
  }
}
