// From measures to the rows that people read: what was measured, beside what, and against which target.

import type { Measures } from './measures.ts'
import type { Row } from './table.ts'

export const heading: Row = ['what', 'Vigie', 'peers in the same run', 'ratio', 'target']

const unknown = 'not measured'

/** Three digits that count, whatever the size. */
const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(2 + Number(value >= 10))

const written = (value: number | undefined, unit: string): string =>
  value === undefined ? unknown : `${digits(value)}${unit}`

const ratio = (numerator: number | undefined, denominator: number | undefined): string =>
  numerator === undefined || denominator === undefined ? unknown : `×${digits(numerator / denominator)}`

/** The rows of a run; a measure that is missing is said to be. */
export const rowsOf = (measures: Measures): readonly Row[] => {
  const ms = (name: string): string => written(measures[name], ' ms')
  const rate = (name: string): string => written(measures[name], '/s')
  const mb = (name: string): string => written(measures[name], ' MB')
  const times = (numerator: string, denominator: string): string => ratio(measures[numerator], measures[denominator])
  const heldMegabytes = measures['years.held']
  // The collector may leave less behind than it found.
  const held = heldMegabytes !== undefined && heldMegabytes < 1 ? 'nothing' : mb('years.held')
  const million = written(measures['entries'], ' entries')
  return [
    [
      `log one entry, durable, at ${million}: p50 (p95)`,
      `${ms('long.p50')} (${ms('long.p95')})`,
      `at 1,000 entries ${ms('short.p50')} (${ms('short.p95')})`,
      times('long.p50', 'short.p50'),
      '≤ ×1.5, ≤ 2 ms',
    ],
    ['– beside an fsync’d append', ms('long.p50'), ms('append.p50'), times('long.p50', 'append.p50'), ''],
    ['– beside `node:sqlite`, WAL, FULL', ms('long.p50'), ms('sqlite.p50'), times('long.p50', 'sqlite.p50'), ''],
    [
      `– beside one lowdb file, ${written(measures['lowdbSize'], ' entries')}`,
      ms('long.p50'),
      ms('lowdb.p50'),
      `${times('lowdb.p50', 'long.p50')} faster`,
      '≥ ×200',
    ],
    [
      `50 people at once, ${written(measures['seconds'], ' s')}, text in, reply out`,
      `${rate('commands.rate')}, ${mb('commands.before')} → ${mb('commands.peak')}`,
      `register alone ${rate('register.rate')}`,
      times('commands.rate', 'register.rate'),
      '≥ 5,000/s',
    ],
    ['`/taux`, worst of 13 months, compared, warm', ms('taux.worst'), '', '', '≤ 5 ms'],
    [
      'one figure of a month',
      ms('figure.p50'),
      `sqlite, covering index ${ms('sqliteFigure.p50')}`,
      times('figure.p50', 'sqliteFigure.p50'),
      '≤ ×1',
    ],
    [
      `start on ${million}, to the first answer`,
      `${ms('start.wall')}, ${mb('start.rss')}`,
      `register alone ${ms('start.open')}`,
      '',
      '≤ 1 s, ≤ 250 MB',
    ],
    [
      'one figure over all ten years',
      `${ms('years.figure')}, ${held} kept`,
      `JSON.parse ${ms('years.parse')}`,
      times('years.figure', 'years.parse'),
      '≤ ×1.5',
    ],
    [
      'empty terminal to its first prompt, CPU, second start',
      ms('empty.again'),
      `first start ${ms('empty.first')}`,
      '',
      '≤ 300 ms',
    ],
  ]
}
