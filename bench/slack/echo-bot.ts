// The peer: the least that a bot on the same Bolt can be. It acknowledges a command with its text, and keeps nothing.

import { startEcho } from './echo.ts'

await startEcho(() => Promise.resolve())
