// The other peer: the bare echo, which has each command on the disk before it acknowledges it, as an answer that is kept must be.

import { open } from 'node:fs/promises'
import { join } from 'node:path'

import { startEcho } from './echo.ts'
import { taskOf } from './task.ts'

const file = await open(join(taskOf().directory, 'commands.log'), 'w')
let end = 0

await startEcho({
  before: async ({ text }) => {
    const line = Buffer.from(`${text}\n`)
    await file.write(line, 0, line.length, end)
    end += line.length
    await file.datasync()
  },
  answer: ({ text }) => `echo ${text}`,
})
