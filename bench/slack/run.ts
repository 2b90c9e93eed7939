// `npm run bench:slack`: an emulator of Slack, Vigie beside bare bots on the same Bolt. `-- --quick` measures less.

import { availableParallelism, cpus } from 'node:os'

import { systemClock } from '../../src/clock.ts'
import { isQuick, longHistory } from '../measures.ts'
import { type Row, table } from '../table.ts'
import { type Acknowledged, measureAcknowledgements } from './acknowledgements.ts'
import { measureRoundTrips, type RoundTrips } from './round-trips.ts'

const rounds = isQuick ? 100 : 500
const acknowledgements = isQuick ? 50 : 500

const ms = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2))
const told = ({ p50, p95 }: RoundTrips): string => `${ms(p50)} ms (${ms(p95)})`
const against = (one: RoundTrips, other: RoundTrips): string =>
  `×${(one.p50 / other.p50).toFixed(2)} (×${(one.p95 / other.p95).toFixed(2)})`

const { logging, reading, echo, carefulEcho } = await measureRoundTrips(rounds)
const acknowledged = await measureAcknowledgements(acknowledgements)

const beside = (name: string, measured: RoundTrips, peerName: string, peer: RoundTrips, target: string): Row => [
  name,
  told(measured),
  `${peerName} ${told(peer)}`,
  against(measured, peer),
  target,
]
const entries = longHistory.toLocaleString('en-US')
const waited = ([name, { p50, p99 }]: readonly [string, Acknowledged]): Row => [
  `\`${name}\` at ${entries} entries, to its acknowledgement, p50 (p99)`,
  `${ms(p50)} ms (${ms(p99)})`,
  '',
  '',
  'p99 ≤ 100 ms',
]
const rows: readonly Row[] = [
  beside(`command that only reads, to its answer, p50 (p95) of ${rounds}`, reading, 'bare echo', echo, '≤ ×1.15'),
  beside('– that logs', logging, 'bare echo', echo, '≤ ×1.15'),
  beside('– the same', logging, 'echo that fsyncs a line', carefulEcho, ''),
  ...Object.entries(acknowledged).map(waited),
]
process.stdout.write(
  `${table(['through Bolt, on the emulator', 'Vigie', 'peer in the same run', 'ratio', 'target'], rows)}\n\n`,
)
process.stdout.write(
  `The first \`/taux\` of the process took ${ms(acknowledged['/taux'].first)} ms. ${systemClock('UTC').now().toString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? ''}), Node ${process.version}.\n`,
)
