// `npm run bench`: each measurement in a process of its own, then one table. `-- --quick` measures less, on less.

import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'

import { systemClock } from '../src/clock.ts'
import { project } from './ground/kept.ts'
import { isQuick, longHistory, type Measures } from './measures.ts'
import { heading, rowsOf } from './rows.ts'
import { table } from './table.ts'

const measurements: readonly (readonly [file: string, ...args: string[]])[] = [
  ['logging.bench.ts'],
  ['sustained.bench.ts'],
  ['sustained.bench.ts', '--register'],
  ['rates.bench.ts'],
  ['start.bench.ts'],
  ['ten-years.bench.ts'],
  ['empty-start.bench.ts'],
]

/** What a process measured; nothing when it failed, which it has said itself. */
const measure = ([file, ...args]: (typeof measurements)[number]): Measures => {
  process.stderr.write(`${[file, ...args].join(' ')} …\n`)
  const given = ['--expose-gc', join(project, 'bench', file), ...args, ...(isQuick ? ['--quick'] : [])]
  const { status, stdout } = spawnSync(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (status === 0) return JSON.parse(stdout.toString()) as Measures
  process.exitCode = 1
  return {}
}

const measures: Measures = Object.assign({ entries: longHistory }, ...measurements.map(measure)) as Measures
const cpu = cpus()[0]?.model.trim() ?? 'unknown processor'
const date = systemClock('UTC').now().toString().slice(0, 10)
process.stdout.write(`${table(heading, rowsOf(measures))}\n\n`)
process.stdout.write(`${date}, ${availableParallelism()} cores (${cpu}), Node ${process.version}.\n`)
