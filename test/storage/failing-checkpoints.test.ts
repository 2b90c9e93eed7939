// Checkpoints that fail while the bot runs: told each time, never fatal, and the journal goes on holding what they could not file.

import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openReader } from '../../storage/open-reader.ts'
import { created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const now = () => today

/** A closed register with one entry. */
const usedFolder = async (): Promise<string> => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  await register.close()
  return directory
}

describe('checkpoints that fail', () => {
  /** Waits for a number of calls, without looking at the clock. */
  const counted = (wanted: number) => {
    const calls: Readonly<Record<string, unknown>>[] = []
    let done: () => void = () => undefined
    const all = new Promise<void>((resolve) => (done = resolve))
    const log = (event: string, details: Readonly<Record<string, unknown>>) => {
      calls.push({ event, ...details })
      if (calls.length === wanted) done()
    }
    return { calls, all, log }
  }

  test('are logged each time with the file, and commands go on', async () => {
    const directory = await usedFolder()
    const { calls, all, log } = counted(4)
    const fatal: Error[] = []
    const register = await openOn(directory, { log, checkpointEvery: 5, onFatal: (error) => fatal.push(error) })
    const history = join(directory, 'history', '000', '000000.0.jsonl')
    await rename(history, `${history}.away`)
    await register.commit(created('k2', request(2)))
    await all
    for (const call of calls) expect(call).toMatchObject({ event: 'checkpoint failed', file: history })
    await register.commit(created('k3', request(3)))
    expect(fatal).toEqual([])
    await rename(`${history}.away`, history)
    await register.close()
    expect(await (await openReader({ directory, now })).get(request(3).id)).toEqual(request(3))
  })

  test('since the data folder was moved away make no new one, and commands follow the folder', async () => {
    const directory = await usedFolder()
    const { calls, all, log } = counted(4)
    const register = await openOn(directory, { log, checkpointEvery: 5 })
    const elsewhere = join(await mkdtemp(`${directory}-`), 'data')
    await register.commit(created('k2', request(2)))
    await rename(directory, elsewhere)
    await register.commit(created('k3', request(3)))
    await all
    expect(calls[3]).toMatchObject({ event: 'checkpoint failed', file: join(directory, 'manifest.json') })
    await expect(readFile(join(directory, 'manifest.json'))).rejects.toThrow('ENOENT')
    await register.commit(created('k4', request(4)))
    await expect(register.close()).rejects.toMatchObject({ cause: { damage: { fault: 'missing' } } })
    const again = await openOn(elsewhere)
    for (const id of [3, 4]) expect(await again.get(request(id).id)).toEqual(request(id))
    await again.close()
    await rm(join(elsewhere, '..'), { recursive: true })
  })
})
