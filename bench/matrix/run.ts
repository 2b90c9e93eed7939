// `npm run bench:matrix`: a real homeserver, Vigie beside a bare bot on the same SDK. `-- --quick` measures less.

import { availableParallelism, cpus } from 'node:os'

import { systemClock } from '../../src/clock.ts'
import { isQuick } from '../measures.ts'
import { type Row, table } from '../table.ts'
import { prepareGround } from './ground.ts'
import { measureMemory } from './memory.ts'
import { measureRoundTrips, type RoundTrips } from './round-trips.ts'

const rounds = isQuick ? 30 : 200
const marks = isQuick ? [250, 500] : [1_000, 5_000, 10_000]

const ms = ({ p50, p95 }: RoundTrips): string => `${p50.toFixed(1)} ms (${p95.toFixed(1)})`
const against = (one: RoundTrips, other: RoundTrips): string =>
  `×${(one.p50 / other.p50).toFixed(2)} (×${(one.p95 / other.p95).toFixed(2)})`

const both = await prepareGround('vigie-bot.ts', 'echo-bot.ts')
const { logging, reading, echo } = await measureRoundTrips(both, rounds)
await both.stop()

const alone = await prepareGround('vigie-bot.ts')
const memory = await measureMemory(alone, marks)
await alone.stop()

const rows: readonly Row[] = [
  [
    `command that logs, to its answer, p50 (p95) of ${rounds / 2}`,
    ms(logging),
    ms(echo),
    against(logging, echo),
    '≤ ×1.15',
  ],
  [`– that only reads, of ${rounds}`, ms(reading), ms(echo), against(reading, echo), '≤ ×1.15'],
  ...memory.map(({ messages, rss, heap }): Row => [
    `memory after ${messages.toLocaleString('en-US')} messages answered`,
    `${Math.round(rss)} MB, heap ${Math.round(heap)} MB`,
    '',
    '',
    'not growing',
  ]),
]
process.stdout.write(`${table(['in an encrypted room', 'Vigie', 'bare echo bot', 'ratio', 'target'], rows)}\n\n`)
process.stdout.write(
  `${systemClock('UTC').now().toString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? ''}), Node ${process.version}, Synapse 1.163.2.\n`,
)
// The SDK keeps sockets and timers that nobody needs any more.
// oxlint-disable-next-line no-restricted-properties
process.exit(0)
