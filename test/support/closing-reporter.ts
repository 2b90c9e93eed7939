// Says which tests were skipped and why, then closes the run with a plain line: "N passed, N failed".

import type { Reporter, TestCase, TestModule } from 'vitest/node'

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly string[]
}

/** One line a reason: with the name of the test, or how many there are. */
const reasons = (tests: readonly TestCase[]): readonly string[] => {
  const skipped = tests.flatMap((test) => {
    const result = test.result()
    return result.state === 'skipped' ? [{ test, note: result.note ?? 'no reason given' }] : []
  })
  return [...Map.groupBy(skipped, ({ note }) => note)].map(([note, [first, ...others]]) =>
    others.length === 0 ? `${first?.test.fullName}: ${note}` : `${others.length + 1} tests or groups: ${note}`,
  )
}

const tally = (modules: readonly TestModule[]): Tally => {
  const tests: TestCase[] = modules.flatMap((module) => [...module.children.allTests()])
  // A file that cannot be loaded has no test to fail: it counts as one.
  const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0)
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed: tests.filter((test) => test.result().state === 'failed').length + broken.length,
    skipped: reasons(tests),
  }
}

export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = tally(modules)
    for (const line of skipped) process.stdout.write(`skipped: ${line}\n`)
    process.stdout.write(`${passed} passed, ${failed + errors.length} failed\n`)
  }
}
