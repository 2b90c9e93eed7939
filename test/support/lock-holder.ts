// A process that holds a register open until it is killed.

import { writeSync } from 'node:fs'
import { openRegister } from '../../storage/open-register.ts'
import { loggedAt } from './commits.ts'

await openRegister({
  directory: process.argv[2] ?? '',
  now: () => loggedAt,
  onFatal: (error) => {
    throw error
  },
})
writeSync(1, 'open\n')
setInterval(() => undefined, 60_000)
