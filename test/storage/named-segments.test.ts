// A segment of the journal is named by the manifest before its first record is acknowledged: it is missed when it goes.

import { cp, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { inspect } from '../../storage/inspect.ts'
import { created, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { watchedDisk } from '../support/watched-disk.ts'

const later = '2026-11-21T09:00:00Z' as InstantText

const segment = (directory: string, number: number) => join(directory, 'journal', `00000${number}.jsonl`)

type Work = (register: Awaited<ReturnType<typeof openOn>>) => Promise<unknown>

/** The folder that a machine leaves which stops at once: nothing closed nor checkpointed. */
const stoppedAtOnce = async (work: Work): Promise<string> => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await work(register)
  const left = await freshFolder()
  await cp(directory, left, { recursive: true })
  await register.close()
  return left
}

describe('a segment that vanishes after a sudden stop refuses the start, by name', () => {
  test.each<[string, Work]>([
    [
      'begun by a copy',
      async (register) => {
        await register.commit(created('k1', request(1)))
        await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })
        await register.commit(created('k2', request(2)))
      },
    ],
    [
      'begun on another day',
      async (register) => {
        await register.commit(created('k1', request(1)))
        await register.commit({ ...created('k2', request(2)), at: later })
      },
    ],
  ])('%s', async (_what, work) => {
    const directory = await stoppedAtOnce(work)
    await rm(segment(directory, 2))
    await expect(openOn(directory)).rejects.toThrow('000002.jsonl: missing')
    expect((await inspect({ directory })).faults).toMatchObject([{ file: segment(directory, 2), fault: 'missing' }])
  })

  test('and the first one too', async () => {
    const directory = await stoppedAtOnce((register) => register.commit(created('k1', request(1))))
    await rm(segment(directory, 1))
    await expect(openOn(directory)).rejects.toThrow('000001.jsonl: missing')
  })

  test('or that was cut within its first line', async () => {
    const directory = await stoppedAtOnce((register) => register.commit(created('k1', request(1))))
    await truncate(segment(directory, 1), 20)
    await expect(openOn(directory)).rejects.toThrow('000001.jsonl:1: unreadable')
  })
})

describe('a manifest that cannot name the new segment', () => {
  test('refuses the command, and the next one is written once it can', async () => {
    const directory = await freshFolder()
    let failing = false
    const disk = watchedDisk(({ name, path }) => {
      if (failing && name === 'rename' && path.endsWith('manifest.json'))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    const register = await openOn(directory, { disk })
    await register.commit(created('k1', request(1)))
    failing = true
    for (const key of ['k2', 'k3'])
      await expect(register.commit({ ...created(key, request(2)), at: later })).rejects.toBeInstanceOf(UserError)
    failing = false
    await register.commit({ ...created('k4', request(2)), at: later })
    await register.close()
    const again = await openOn(directory)
    expect(await again.get(entryId(2))).toEqual(request(2))
    await again.close()
  })

  test('and a start cut before it does loses nothing and begins again', async () => {
    for (let moment = 1; moment <= 7; moment += 1) {
      const directory = await freshFolder()
      let operations = 0
      const disk = watchedDisk(({ when, name }) => {
        if (when === 'after' && name !== 'remove' && name !== 'open' && (operations += 1) >= moment)
          throw new Error('stopped here')
      })
      await openOn(directory, { disk }).catch(() => undefined)
      const register = await openOn(directory)
      await register.commit(created('k1', request(1)))
      expect(await register.get(entryId(1))).toEqual(request(1))
      await register.close()
    }
  })
})
