// Preloaded into a process that is measured: notes what it had used when a text first came out of it, then ends it.

import { writeFileSync } from 'node:fs'

const file = process.env['BENCH_PROBE_FILE'] ?? ''
const awaited = process.env['BENCH_PROBE_TEXT'] ?? ''
const write = process.stdout.write.bind(process.stdout)

let told = false

const note = (): void => {
  told = true
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const cpu = (userCPUTime + systemCPUTime) / 1_000
  // From the start of the process, which is before this file is read.
  writeFileSync(file, JSON.stringify({ cpu, wall: performance.now(), rss: process.memoryUsage.rss() / 2 ** 20 }))
  process.kill(process.pid, 'SIGTERM')
}

process.stdout.write = ((...given: Parameters<typeof write>): boolean => {
  const done = write(...given)
  if (!told && String(given[0]).includes(awaited)) note()
  return done
}) as typeof write
