// Three projects: the quick tests that every check runs, the slow ones (crashes, pseudo-terminals, long fuzzing), and
// those that talk to a real Matrix homeserver.

import { defineConfig } from 'vitest/config'

const slow = 'test/**/*.slow.test.ts'
const matrix = 'test/**/*.matrix.test.ts'

export default defineConfig({
  test: {
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/closing-reporter.ts'],
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        // A busy machine is no fault: only what hangs is to end.
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [slow, matrix], testTimeout: 20_000 },
      },
      { extends: true, test: { name: 'slow', include: [slow], testTimeout: 120_000, hookTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'matrix',
          include: [matrix],
          setupFiles: ['./test/support/matrix/quiet-sdk.ts'],
          globalSetup: ['./test/support/matrix/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Each file has homeservers of its own: two at a time, whatever the machine, and after all the others.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
