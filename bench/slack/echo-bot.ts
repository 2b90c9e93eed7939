// The peer: the least that a bot on the same Bolt can be. It keeps nothing, and thinks of nothing.

import { startEcho } from './echo.ts'
import { taskOf } from './task.ts'

const { answers = {} } = taskOf()

await startEcho({ answer: ({ command, text }) => answers[command] ?? `echo ${text}` })
