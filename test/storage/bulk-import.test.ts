// Bulk imports on real files: all or nothing, once.

import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { KeyedDraft } from '../../src/exchange/import-port.ts'
import { entryId } from '../../src/register/ids.ts'
import { inspect } from '../../storage/inspect.ts'
import { openReader } from '../../storage/open-reader.ts'
import type { ReadRegister } from '../../storage/register-reader.ts'
import { allEntries } from '../support/all-entries.ts'
import { changed, created, loggedAt, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { chunksOf, importMeta, keyed } from '../support/imported-rows.ts'

const now = () => today

describe('a bulk import', () => {
  test('fills the last shard, then whole ones, in order and without a gap', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    expect(await register.imports(importMeta).add(chunksOf(2_500))).toEqual({ added: 2_500, first: 2, last: 2_501 })
    await register.commit(created('k2', request(2_502)))
    const check = async (read: ReadRegister): Promise<void> => {
      const entries = await allEntries(read)
      expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 2_502 }, (_, index) => index + 1))
      expect(await read.get(entryId(1_500))).toMatchObject({ reference: 'R1498' })
      expect(await read.open()).toHaveLength(2_502)
      expect(await read.history(entryId(1_500))).toMatchObject([{ command: 'import', after: { id: 1_500 } }])
    }
    await check(register)
    await check(await openReader({ directory, now }))
    await register.close()
    const again = await openOn(directory)
    await check(again)
    expect(await again.reserve(1)).toEqual([2_503])
    await again.close()
    expect((await inspect({ directory })).faults).toEqual([])
  })

  test('leaves a history that begins with what was imported, whether or not it changed since', async () => {
    const register = await openOn(await freshFolder())
    await register.imports(importMeta).add(chunksOf(2))
    const [entry] = await register.open()
    if (entry === undefined) throw new Error('nothing was imported')
    await register.commit(changed('k1', entry, { urgent: true }))
    await register.checkpoint()
    await register.commit(changed('k2', { ...entry, revision: 2, urgent: true }, { theme: 'visas' }))
    expect(await register.history(entry.id)).toMatchObject([
      { command: 'import', at: loggedAt, by: 'terminal:anne', after: entry },
      { command: 'test', key: 'k1', before: entry, after: { urgent: true, revision: 2 } },
      { command: 'test', key: 'k2', before: { revision: 2 }, after: { theme: 'visas', revision: 3 } },
    ])
    expect(await register.recent(importMeta.by, loggedAt)).toEqual([])
    await register.close()
  })

  test('knows the rows of every import before, and nothing of one that failed', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.imports(importMeta).add(chunksOf(1_200))
    async function* failing(): AsyncGenerator<readonly KeyedDraft[]> {
      yield* chunksOf(1_500, 5_000)
      throw new Error('bad line')
    }
    await expect(register.imports(importMeta).add(failing())).rejects.toThrow('bad line')
    const wrong = { ...keyed(9_000), draft: { ...keyed(9_000).draft, count: 0 } } as KeyedDraft
    const bad = register.imports(importMeta).add(
      (async function* () {
        yield [wrong]
      })(),
    )
    await expect(bad).rejects.toBeInstanceOf(UserError)
    expect(await allEntries(register)).toHaveLength(1_200)
    await register.close()
    const again = await openOn(directory)
    const { key } = keyed(700)
    const known = await again.imports(importMeta).known([key, keyed(5_001).key])
    expect([...known]).toEqual([key])
    expect(await again.imports(importMeta).add(chunksOf(10, 5_000))).toEqual({ added: 10, first: 1_201, last: 1_210 })
    await again.close()
  })
})
