// Erasing what is personal in old entries, on real files.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { entryId, messageKey, roomId, userId } from '../../src/register/ids.ts'
import { inspect } from '../../storage/inspect.ts'
import type { ReadRegister } from '../../storage/register-reader.ts'
import { changed, created, loggedAt, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { importMeta } from '../support/imported-rows.ts'
import { watchedDisk } from '../support/watched-disk.ts'

describe('retention', () => {
  test('erases people and texts of old entries, also in their history, and it holds after a restart', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const logged = { at: loggedAt, by: userId('terminal:anne'), room: roomId('r'), key: messageKey('m') }
    const old = request(1, {
      received: localDate('2020-01-06'),
      label: 'Mme Z',
      logged,
      takenBy: userId('terminal:bob'),
    })
    const recent = request(2, { label: 'kept' })
    const open = request(3, { received: localDate('2020-01-06'), label: 'open' })
    await register.commit(created('k1', old))
    await register.commit(created('k2', recent))
    await register.commit(created('k3', open))
    await register.commit(changed('k4', old, { outcome: { kind: 'replied', on: localDate('2020-01-09') } }))
    expect(await register.eraseBefore(monthFromParts(2022, 1), importMeta)).toBe(1)
    expect(await register.eraseBefore(monthFromParts(2022, 1), importMeta)).toBe(0)
    const { label: _label, takenBy: _takenBy, ...kept } = old
    const outcome = { kind: 'replied', on: '2020-01-09' }
    const expected = { ...kept, logged: { at: loggedAt }, revision: 2, outcome }
    const check = async (read: ReadRegister): Promise<void> => {
      expect(await read.get(entryId(1))).toEqual(expected)
      expect(await read.get(entryId(2))).toEqual(recent)
      expect(await read.get(entryId(3))).toEqual(open)
      const history = await read.history(entryId(1))
      expect(history).toHaveLength(2)
      expect(JSON.stringify(history)).not.toMatch(/Mme Z|terminal:|"k1"/)
      expect((await read.history(entryId(2)))[0]).toMatchObject({ by: 'terminal:anne', key: 'k2' })
    }
    await check(register)
    await register.close()
    const again = await openOn(directory)
    await check(again)
    await again.close()
    expect((await inspect({ directory })).faults).toEqual([])
  })

  test('costs nothing when it was done, and comes back to what was changed since', async () => {
    const directory = await freshFolder()
    const operations: string[] = []
    const disk = watchedDisk(({ name, path }) => operations.push(`${name} ${path}`))
    const register = await openOn(directory, { disk })
    const old = request(1, { received: localDate('2020-01-06'), outcome: { kind: 'undated' }, label: 'Mme Z' })
    await register.commit(created('k1', old))
    const before = monthFromParts(2022, 1)
    expect(await register.eraseBefore(before, importMeta)).toBe(1)
    operations.length = 0
    expect(await register.eraseBefore(before, importMeta)).toBe(0)
    expect(operations).toEqual([])
    const erased = await register.get(old.id)
    if (erased?.kind !== 'request') throw new Error('the entry is gone')
    await register.commit(changed('k2', erased, { label: 'M. Y' }))
    expect(await register.eraseBefore(before, importMeta)).toBe(1)
    expect(await register.get(old.id)).not.toHaveProperty('label')
    expect(JSON.stringify(await register.history(old.id))).not.toMatch(/Mme Z|M. Y|terminal:/)
    await register.close()
  })
})
