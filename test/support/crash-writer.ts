// A process that writes to a register until it kills itself at a chosen operation; what was acknowledged is printed.

import { writeSync } from 'node:fs'
import { monthFromParts } from '../../src/calendar/month.ts'
import { localDate } from '../../src/calendar/local-date.ts'
import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { entryId, userId } from '../../src/register/ids.ts'
import { openRegister } from '../../storage/open-register.ts'
import { commitOf, loggedAt, request } from './commits.ts'
import { type Operation, watchedDisk } from './watched-disk.ts'

/** What to do, and the operation to die at: the `count`th that fits. */
export interface CrashPlan {
  readonly directory: string
  readonly work: 'commits' | 'import' | 'erase'
  readonly when: Operation['when']
  readonly name: Operation['name']
  /** A pattern of the path. */
  readonly path: string
  readonly count: number
}

const plan = JSON.parse(process.argv[2] ?? '{}') as CrashPlan
const pattern = new RegExp(plan.path)
let seen = 0
let armed = false

const disk = watchedDisk(({ when, name, path }) => {
  if (!armed || when !== plan.when || name !== plan.name || !pattern.test(path)) return
  seen += 1
  if (seen === plan.count) process.kill(process.pid, 'SIGKILL')
})

const register = await openRegister({
  directory: plan.directory,
  now: () => loggedAt,
  onFatal: (error) => {
    throw error
  },
  checkpointEvery: 0,
  disk,
})

const acknowledged = (text: string): void => {
  writeSync(1, `${text}\n`)
}

/** Each commit marks entries 1 and 1001, which live in two shards, and creates one more: all three or none. */
const writeCommits = async (): Promise<void> => {
  let [near, far] = [request(1), request(1_001)]
  await register.commit(commitOf('start', [{ after: near }, { after: far }]))
  await register.checkpoint()
  armed = true
  const mark = (entry: RequestEntry, theme: string): RequestEntry => ({ ...entry, theme, revision: entry.revision + 1 })
  for (let index = 1; index <= 60; index += 1) {
    const key = `k${index}`
    const after = [mark(near, key), mark(far, key)] as const
    const fresh = request(index + 1, { theme: key })
    const changes = [{ before: near, after: after[0] }, { after: fresh }, { before: far, after: after[1] }]
    const committing = register.commit(commitOf(key, changes))
    const checkpointing = index % 4 === 0 ? register.checkpoint() : undefined
    await committing
    acknowledged(key)
    await checkpointing
    ;[near, far] = after
  }
}

async function* drafts(): AsyncGenerator<readonly KeyedDraft[]> {
  for (let index = 0; index < 3_500; index += 1) {
    const { id: _id, revision: _revision, ...draft } = request(1, { reference: `R${index}` })
    yield [{ key: `${index}`.padEnd(22, '.') as ImportKey, draft }]
  }
}

const runImport = async (): Promise<void> => {
  await register.commit(commitOf('start', [{ after: request(1) }]))
  armed = true
  await register.imports({ at: loggedAt, by: userId('terminal:import') }).add(drafts())
  acknowledged('import')
}

const runErase = async (): Promise<void> => {
  const old = (id: number): RequestEntry =>
    request(id, { label: 'Mme Z', received: localDate('2020-01-06'), outcome: { kind: 'undated' } })
  for (const id of [1, 1_001, 2_001]) await register.commit(commitOf(`k${id}`, [{ after: old(id) }]))
  armed = true
  await register.eraseBefore(monthFromParts(2022, 1), { at: loggedAt, by: userId('terminal:admin') })
  acknowledged(`erased ${entryId(1)}`)
}

await { commits: writeCommits, import: runImport, erase: runErase }[plan.work]()
await register.close()
