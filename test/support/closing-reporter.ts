// Says which tests were skipped and why, then closes the run with a plain line: "N passed, N failed".

import type { Reporter, TestCase, TestModule } from 'vitest/node'

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
}

const tally = (modules: readonly TestModule[]): Tally => {
  const tests: TestCase[] = modules.flatMap((module) => [...module.children.allTests()])
  const skipped = tests.flatMap((test) => {
    const result = test.result()
    return result.state === 'skipped' ? [`${test.fullName}: ${result.note ?? 'no reason given'}`] : []
  })
  // A file that cannot be loaded has no test to fail: it counts as one.
  const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0)
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed: tests.filter((test) => test.result().state === 'failed').length + broken.length,
    skipped,
  }
}

export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = tally(modules)
    for (const line of skipped) process.stdout.write(`skipped: ${line}\n`)
    process.stdout.write(`${passed} passed, ${failed + errors.length} failed\n`)
  }
}
