// The process: compile cache first, so that a second start costs a fraction of the first, then the command line.

import { enableCompileCache } from 'node:module'

enableCompileCache()

const { runCommandLine } = await import('./cli/run.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
