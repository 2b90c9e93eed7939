// How long one durable entry takes, in turn with its peers, so that a busy moment of the machine hits all of them.

import { bareAppend } from './contenders/bare-append.ts'
import type { Contender } from './contenders/contender.ts'
import { lowdbLog } from './contenders/lowdb-log.ts'
import { sqliteLog } from './contenders/sqlite-log.ts'
import { vigie } from './contenders/vigie.ts'
import { isQuick, longHistory, type Measures, tell } from './measures.ts'
import { median, quantile, timed } from './samples.ts'

const warmUp = 50
const rounds = isQuick ? 200 : 1_500
/** A single file is given a quarter of the history, and takes most of a second an entry all the same. */
const lowdbSize = longHistory / 4
const lowdbRounds = isQuick ? 3 : 9

const measure = async (contenders: readonly Contender[], times: number, first = 0): Promise<Measures> => {
  const samples = contenders.map((): number[] => [])
  for (let round = -first; round < times; round += 1)
    for (const [index, contender] of contenders.entries()) {
      const taken = await timed(() => contender.log())
      if (round >= 0) samples[index]?.push(taken)
    }
  for (const contender of contenders) await contender.close()
  return Object.fromEntries(
    contenders.flatMap(({ name }, index) => [
      [`${name}.p50`, median(samples[index] ?? [])],
      [`${name}.p95`, quantile(samples[index] ?? [], 0.95)],
    ]),
  )
}

const small = await measure(
  [await bareAppend(), await sqliteLog(longHistory), await vigie('short', 1_000), await vigie('long', longHistory)],
  rounds,
  warmUp,
)
const large = await measure([await lowdbLog(lowdbSize)], lowdbRounds, 1)
tell({ ...small, ...large, lowdbSize })
