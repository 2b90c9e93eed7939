// `npm run bench:slack`: an emulator of Slack, Vigie beside bare bots on the same Bolt. `-- --quick` measures less.

import { availableParallelism, cpus } from 'node:os'

import { systemClock } from '../../src/clock.ts'
import { isQuick, longHistory } from '../measures.ts'
import { type Row, table } from '../table.ts'
import { type Acknowledged, measureAcknowledgements } from './acknowledgements.ts'
import { Peers, type RoundTrips } from './round-trips.ts'

const rounds = isQuick ? 100 : 500
const acknowledgements = isQuick ? 50 : 500

/** Milliseconds each way, assumed: what light takes for 3,000 km of fibre. */
const near = 15

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
const told = ({ p50, p95 }: RoundTrips): string => `${ms(p50)} ms (${ms(p95)})`
const against = (one: RoundTrips, other: RoundTrips): string =>
  `×${(one.p50 / other.p50).toFixed(2)} (×${(one.p95 / other.p95).toFixed(2)})`

const peers = await Peers.start()
await peers.warmUp()
const here = await peers.measure(rounds, ['echo', 'sameLogging', 'sameReading', 'carefulEcho', 'logging', 'reading'])
const away = await peers.measure(rounds, ['echo', 'logging', 'reading'], near)
await peers.stop()
const acknowledged = await measureAcknowledgements(acknowledgements)

/** The target is the one beside a bare echo; the other peers say where the time goes. */
const target = '≤ ×1.15'
const peerNames = {
  echo: 'bare echo',
  sameLogging: 'echo of the same answer',
  sameReading: 'echo of the same answer',
  carefulEcho: 'echo that fsyncs a line',
}
const beside = (name: string, measured: RoundTrips, peer: keyof typeof peerNames, other: RoundTrips): Row => [
  name,
  told(measured),
  `${peerNames[peer]} ${told(other)}`,
  against(measured, other),
  peer === 'echo' ? target : '',
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
  beside(`command that only reads, to its answer, p50 (p95) of ${rounds}`, here.reading, 'echo', here.echo),
  beside('– the same', here.reading, 'sameReading', here.sameReading),
  beside('command that logs, to its answer', here.logging, 'echo', here.echo),
  beside('– the same', here.logging, 'sameLogging', here.sameLogging),
  beside('– the same', here.logging, 'carefulEcho', here.carefulEcho),
  beside(`command that only reads, Slack ${near} ms away each way`, away.reading, 'echo', away.echo),
  beside(`command that logs, Slack ${near} ms away each way`, away.logging, 'echo', away.echo),
  ...Object.entries(acknowledged).map(waited),
]
process.stdout.write(
  `${table(['through Bolt, on the emulator', 'Vigie', 'peer in the same run', 'ratio', 'target'], rows)}\n\n`,
)
process.stdout.write(
  `The first \`/taux\` of the process took ${ms(acknowledged['/taux'].first)} ms. ${systemClock('UTC').now().toString().slice(0, 10)}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? ''}), Node ${process.version}.\n`,
)
