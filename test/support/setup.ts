// What every test file starts with: the same random seed each time, and no test that talks on the console.

import fc from 'fast-check'
import { afterEach } from 'vitest'

/** Fixed, so that a red run is red again; `FAST_CHECK_SEED` explores others. fast-check prints it on failure. */
const defaultSeed = 20_221_107

const seed = Number(process.env['FAST_CHECK_SEED'] ?? defaultSeed)
if (!Number.isSafeInteger(seed)) throw new Error('FAST_CHECK_SEED is not a whole number')
fc.configureGlobal({ seed })

const said: string[] = []

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const)
  Object.defineProperty(console, method, {
    configurable: true,
    value: (...parts: readonly unknown[]): void => {
      said.push(`console.${method}: ${parts.map(String).join(' ')}`)
    },
  })

// Recorded and thrown here rather than at the call, where the code under test could catch it.
afterEach(() => {
  const lines = said.splice(0)
  if (lines.length > 0) throw new Error(`the test wrote to the console:\n${lines.join('\n')}`)
})
