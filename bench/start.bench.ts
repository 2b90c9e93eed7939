// What it costs to start on ten years of history: the program to its first answer, and the register alone.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { keptHistory, openAt } from './ground/data-folder.ts'
import { measuredAt } from './ground/prefecture.ts'
import { isQuick, longHistory, tell } from './measures.ts'
import { freshCopy, start } from './probes/start.ts'
import { median, timed } from './samples.ts'

const rounds = isQuick ? 3 : 9

const folder = await keptHistory(longHistory)
const data = join(folder, 'data')
const copy = await freshCopy()
const args = ['--data', data, '--config', join(folder, 'vigie.json'), '--at', measuredAt]
// Whoever logged the entry is named in the answer, and nowhere before.
const answered = () => start(copy, args, { text: 'agent-', line: `!voir ${longHistory}` })

// The first one fills Node's cache of what it compiled, and the system's of the files.
await answered()
const starts = []
for (let round = 0; round < rounds; round += 1) starts.push(await answered())
await rm(copy, { recursive: true })

const opened: number[] = []
for (let round = 0; round < rounds; round += 1) opened.push(await timed(async () => (await openAt(data, 0)).close()))

tell({
  'start.wall': median(starts.map(({ wall }) => wall)),
  'start.cpu': median(starts.map(({ cpu }) => cpu)),
  'start.rss': median(starts.map(({ rss }) => rss)),
  'start.open': median(opened),
})
