// Imports, retention, copies, archives and inspection, on real files.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { UserError } from '../../src/errors.ts'
import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import type { Entry } from '../../src/register/entry.ts'
import { entryId, messageKey, roomId, userId } from '../../src/register/ids.ts'
import type { ReadRegister } from '../../storage/register-reader.ts'
import { backup } from '../../storage/backup.ts'
import { inspect } from '../../storage/inspect.ts'
import { openReader } from '../../storage/open-reader.ts'
import { restore } from '../../storage/restore.ts'
import { changed, created, loggedAt, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const meta = { at: loggedAt, by: userId('terminal:import') }
const now = () => today

const keyed = (index: number, received = localDate('2024-03-05')): KeyedDraft => {
  const { id: _id, revision: _revision, ...draft } = request(1, { received, reference: `R${index}` })
  return { key: `key-${index}`.padEnd(22, '.') as ImportKey, draft }
}

async function* chunksOf(count: number, from = 0): AsyncGenerator<readonly KeyedDraft[]> {
  for (let index = 0; index < count; index += 500)
    yield Array.from({ length: Math.min(500, count - index) }, (_, rank) => keyed(from + index + rank))
}

const allEntries = async (register: ReadRegister): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  const range = { first: monthFromParts(1990, 1), last: monthFromParts(2099, 1) }
  for await (const chunk of register.touching(range)) entries.push(...chunk)
  return entries
}

describe('a bulk import', () => {
  test('fills the last shard, then whole ones, in order and without a gap', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    expect(await register.imports(meta).add(chunksOf(2_500))).toEqual({ added: 2_500, first: 2, last: 2_501 })
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

  test('knows the rows of every import before, and nothing of one that failed', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.imports(meta).add(chunksOf(1_200))
    async function* failing(): AsyncGenerator<readonly KeyedDraft[]> {
      yield* chunksOf(1_500, 5_000)
      throw new Error('bad line')
    }
    await expect(register.imports(meta).add(failing())).rejects.toThrow('bad line')
    const wrong = { ...keyed(9_000), draft: { ...keyed(9_000).draft, count: 0 } } as KeyedDraft
    const bad = register.imports(meta).add(
      (async function* () {
        yield [wrong]
      })(),
    )
    await expect(bad).rejects.toBeInstanceOf(UserError)
    expect(await allEntries(register)).toHaveLength(1_200)
    await register.close()
    const again = await openOn(directory)
    const { key } = keyed(700)
    const known = await again.imports(meta).known([key, keyed(5_001).key])
    expect([...known]).toEqual([key])
    expect(await again.imports(meta).add(chunksOf(10, 5_000))).toEqual({ added: 10, first: 1_201, last: 1_210 })
    await again.close()
  })
})

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
    expect(await register.eraseBefore(monthFromParts(2022, 1), meta)).toBe(1)
    expect(await register.eraseBefore(monthFromParts(2022, 1), meta)).toBe(0)
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
})

describe('copies and archives', () => {
  test('a dated copy opens as the register it was, whatever was written since', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const entry = request(1)
    await register.commit(created('k1', entry))
    const place = await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })
    expect(place).toBe(join(directory, 'copies', '2026-11-20'))
    expect(await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })).toBeUndefined()
    await register.commit(changed('k2', entry, { urgent: true }))
    await register.checkpoint()
    const copy = await openOn(place ?? '')
    expect(await copy.get(entryId(1))).toEqual(entry)
    expect(await copy.history(entryId(1))).toHaveLength(1)
    expect(await copy.answered(messageKey('k1'))).toEqual({ reply: { said: 'k1' } })
    await copy.close()
    await register.makeCopy({ date: localDate('2026-11-21'), keep: 2 })
    await register.makeCopy({ date: localDate('2026-11-22'), keep: 2 })
    await register.close()
    expect((await inspect({ directory })).copies).toEqual(['2026-11-21', '2026-11-22'])
    const again = await openOn(directory)
    expect(await again.get(entryId(1))).toMatchObject({ urgent: true })
    await again.close()
  })

  test('an archive made beside the running bot restores to the same register', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.imports(meta).add(chunksOf(1_500))
    await register.checkpoint()
    await register.commit(created('late', request(1_501, { label: 'après' })))
    const file = join(await freshFolder(), 'archive.gz')
    await backup({ directory, file, now })
    await expect(restore({ file, directory, now })).rejects.toBeInstanceOf(UserError)
    await register.close()
    await expect(restore({ file, directory, now })).rejects.toBeInstanceOf(UserError)
    const target = join(await freshFolder(), 'data')
    await restore({ file, directory: target, now })
    const restored = await openOn(target)
    expect(await allEntries(restored)).toHaveLength(1_501)
    expect(await restored.get(entryId(1_501))).toMatchObject({ label: 'après' })
    await restored.close()
    const { setAside } = await restore({ file, directory: target, now, replace: true })
    expect((await inspect({ directory: setAside ?? '' })).entries).toBe(1_501)
  })

  test('an archive that is cut or altered restores nothing', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    await register.close()
    const file = join(await freshFolder(), 'archive.gz')
    await backup({ directory, file, now })
    const bytes = await readFile(file)
    const target = join(await freshFolder(), 'data')
    const altered = Buffer.from(bytes)
    altered[Math.floor(bytes.length / 2)] = (altered[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    for (const content of [bytes.subarray(0, bytes.length - 20), altered, Buffer.from('hello'), Buffer.alloc(0)]) {
      await writeFile(file, content)
      await expect(restore({ file, directory: target, now })).rejects.toBeInstanceOf(UserError)
      expect((await inspect({ directory: target })).entries).toBe(0)
    }
    await rm(file)
    await expect(restore({ file, directory: target, now })).rejects.toBeInstanceOf(UserError)
  })
})
