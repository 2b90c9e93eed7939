// Two projects: the quick tests that every check runs, and the slow ones (crashes, pseudo-terminals, long fuzzing).

import { defineConfig } from 'vitest/config'

const slow = 'test/**/*.slow.test.ts'

export default defineConfig({
  test: {
    setupFiles: ['./test/support/setup.ts'],
    reporters: ['default', './test/support/closing-reporter.ts'],
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [slow] } },
      { extends: true, test: { name: 'slow', include: [slow], testTimeout: 120_000, hookTimeout: 60_000 } },
    ],
  },
})
