// One figure over all ten years, beside JSON.parse over the same bytes, and the memory that is left once it is given.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { figures } from '../src/indicators/figures.ts'
import type { Day } from '../src/calendar/local-date.ts'
import { keptHistory, openAt } from './ground/data-folder.ts'
import { historyDays } from './ground/history.ts'
import { config, today } from './ground/prefecture.ts'
import { isQuick, longHistory, tell } from './measures.ts'
import { median, timed } from './samples.ts'

const rounds = isQuick ? 2 : 5
const megabyte = 2 ** 20

const data = join(await keptHistory(longHistory), 'data')
const paths = (await readdir(join(data, 'register'), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

/** The least that reading the same files can cost: one after the other, kept nowhere. */
const parseAll = async (): Promise<void> => {
  for (const path of paths) JSON.parse(await readFile(path, 'utf8'))
}

/** Needs `--expose-gc`: what is still held, not what was not collected yet. */
const held = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / megabyte
}

const register = await openAt(data, 0)
const period = { shape: 'days', start: (today - historyDays) as Day, end: today } as const
const overTenYears = async (): Promise<void> => {
  const query = { period, basis: 'decided', today, indicators: ['emails.main.on-time'] } as const
  const [group] = await figures(query, register, config.figures)
  if ((group?.figures[0]?.denominator ?? 0) < longHistory / 10) throw new Error('most of the history is missing')
}

const parsed: number[] = []
const figured: number[] = []
await parseAll()
// The recent shards stay in memory once they were read: they are no part of what has to be given back.
await overTenYears()
const before = held()
for (let round = 0; round < rounds; round += 1) {
  parsed.push(await timed(parseAll))
  figured.push(await timed(overTenYears))
}
tell({ 'years.parse': median(parsed), 'years.figure': median(figured), 'years.held': held() - before })
await register.close()
