// The process: compile cache first, so that a second start costs a fraction of the first, then the command line.

import { enableCompileCache } from 'node:module'

enableCompileCache()

const { runCommandLine } = await import('./cli/run.ts')
const status = await runCommandLine(process.argv.slice(2))
// Everything is saved and closed; what libraries of chat platforms leave behind would keep the process alive.
// oxlint-disable-next-line no-restricted-properties
process.stdout.write('', () => process.exit(status))
