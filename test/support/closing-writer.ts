// A process that signs one version of a month after another until it kills itself at a chosen operation.

import { writeSync } from 'node:fs'
import { openClosings } from '../../storage/closings.ts'
import { closingOf, october } from './signatures.ts'
import { type Operation, watchedDisk } from './watched-disk.ts'

/** The operation to die at: the `count`th that fits. */
export interface SigningPlan {
  readonly directory: string
  readonly when: Operation['when']
  readonly name: Operation['name']
  readonly count: number
}

const plan = JSON.parse(process.argv[2] ?? '{}') as SigningPlan
let seen = 0

const disk = watchedDisk(({ when, name, path }) => {
  if (when !== plan.when || name !== plan.name || !path.includes('closings')) return
  seen += 1
  if (seen === plan.count) process.kill(process.pid, 'SIGKILL')
})

const closings = openClosings(plan.directory, disk)
for (let version = 1; version <= 6; version += 1) {
  await closings.sign(await closingOf(october, version))
  writeSync(1, `${version}\n`)
}
