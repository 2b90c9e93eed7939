// Databases taken out whole and put back the same, apart from each other, and never half of what one moment held.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CryptoDatabases } from '../../../../src/platforms/matrix/connection/crypto-databases.ts'
import { type Database, finished, openDatabase } from '../../../../src/platforms/matrix/connection/indexed-db.ts'
import { contentsOf, databaseOf, type StoreShape } from './any-database.ts'

const bytes = fc.uint8Array({ maxLength: 8 })
const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  bytes,
  fc.array(fc.oneof(fc.string(), bytes), { maxLength: 3 }),
  fc.record({ deep: fc.record({ list: fc.array(fc.option(fc.integer()), { maxLength: 3 }), raw: bytes }) }),
)
const key = fc.oneof(fc.string(), fc.integer(), fc.tuple(fc.string(), fc.integer()))
const outOfLine: fc.Arbitrary<StoreShape> = fc.record({
  keyPath: fc.constant(null),
  indexes: fc.constant([]),
  entries: fc.uniqueArray(fc.tuple(key, value), { maxLength: 6, selector: ([name]) => JSON.stringify(name) }),
})
const inLine: fc.Arbitrary<StoreShape> = fc.record({
  keyPath: fc.constantFrom('id', ['id', 'part.of']),
  indexes: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('by-room', 'by-both'),
      keyPath: fc.constantFrom('room', ['room', 'id']),
      unique: fc.constant(false),
      multiEntry: fc.constant(false),
    }),
    { maxLength: 2, selector: ({ name }) => name },
  ),
  entries: fc.uniqueArray(
    fc
      .record({ id: fc.string(), part: fc.record({ of: fc.integer() }), room: fc.string(), session: bytes })
      .map((entry) => [undefined, entry] as const),
    { maxLength: 6, selector: ([, { id, part }]) => JSON.stringify([id, part]) },
  ),
})
const shapes = fc.array(fc.oneof(outOfLine, inLine), { maxLength: 4 })

const restored = async (saved: Uint8Array): Promise<CryptoDatabases> => {
  const databases = new CryptoDatabases()
  await databases.restore(saved)
  return databases
}

const put = async (database: Database, stores: readonly string[], given: unknown): Promise<void> => {
  const transaction = database.transaction(stores, 'readwrite')
  for (const store of stores) transaction.objectStore(store).put(given, 'count')
  await finished(transaction)
}

const shape: StoreShape = { keyPath: null, indexes: [], entries: [] }

describe('databases', () => {
  test('come back with their versions, stores, keys and indexes', async () => {
    await fc.assert(
      fc.asyncProperty(shapes, shapes, fc.integer({ min: 1, max: 30 }), async (keys, meta, version) => {
        const first = new CryptoDatabases()
        const engine = [
          await databaseOf(`${first.prefix}::keys`, version, keys),
          await databaseOf(`${first.prefix}::meta`, 1, meta),
        ]
        for (const database of engine) database.close()
        const second = await restored(await first.bytes())
        for (const name of ['::keys', '::meta'])
          expect(await contentsOf(`${second.prefix}${name}`)).toEqual(await contentsOf(`${first.prefix}${name}`))
        expect(await contentsOf(`${second.prefix}::keys`)).toMatchObject({ version, stores: { length: keys.length } })
        const third = await restored(await second.bytes())
        expect(await contentsOf(`${third.prefix}::keys`)).toEqual(await contentsOf(`${first.prefix}::keys`))
        await Promise.all([first.release(), second.release(), third.release()])
      }),
      { numRuns: 25 },
    )
  })

  test('of two engines are apart, however many there were before', async () => {
    const engines = Array.from({ length: 21 }, () => new CryptoDatabases())
    for (const [index, { prefix }] of engines.entries()) {
      const database = await databaseOf(`${prefix}::keys`, 1, [shape])
      await put(database, ['s0'], index)
      database.close()
    }
    for (const [index, engine] of engines.entries()) {
      const copy = await restored(await engine.bytes())
      expect((await contentsOf(`${copy.prefix}::keys`)).stores).toMatchObject([{ values: [index] }])
    }
    await Promise.all(engines.slice(1).map((engine) => engine.release()))
    const [left] = engines
    expect((await contentsOf(`${left?.prefix}::keys`)).stores).toMatchObject([{ values: [0] }])
  })

  test('that are released are gone', async () => {
    const engine = new CryptoDatabases()
    const database = await databaseOf(`${engine.prefix}::keys`, 1, [shape])
    await put(database, ['s0'], 1)
    database.close()
    await engine.release()
    expect((await contentsOf((await restored(await engine.bytes())).prefix)).stores).toEqual([])
  })

  test('can be opened at a new version after a copy: a new version of the engine does so', async () => {
    const engine = new CryptoDatabases()
    const name = `${engine.prefix}::keys`
    const database = await databaseOf(name, 1, [shape])
    database.close()
    await engine.bytes()
    const upgraded = await openDatabase(name, {
      version: 2,
      create: (upgrading) => upgrading.createObjectStore('new', { keyPath: null, autoIncrement: false }),
    })
    expect([...upgraded.objectStoreNames]).toEqual(['new', 's0'])
    upgraded.close()
  })
})

describe('while the engine writes', () => {
  test('a copy holds each transaction whole or not at all, and what was written before its version', async () => {
    const engine = new CryptoDatabases()
    const database = await databaseOf(`${engine.prefix}::keys`, 1, [shape, shape, shape])
    const writing: Promise<void>[] = []
    const copies: Promise<{ readonly version: number; readonly bytes: Uint8Array }>[] = []
    for (let count = 1; count <= 60; count += 1) {
      writing.push(put(database, ['s0', 's1', 's2'], count))
      if (count % 7 !== 0) continue
      const version = engine.version()
      copies.push(engine.bytes().then((copied) => ({ version, bytes: copied })))
      if (count % 2 === 0) await Promise.resolve()
    }
    const taken = await Promise.all(copies)
    await Promise.all(writing)
    for (const { version, bytes: copied } of taken) {
      const copy = await restored(copied)
      const { stores } = await contentsOf(`${copy.prefix}::keys`)
      const counts = stores.map(({ values }) => values[0])
      expect(new Set(counts).size).toBe(1)
      // Versions count the transactions: as many were begun, and are in it.
      expect(counts[0]).toBeGreaterThanOrEqual(version)
    }
    database.close()
  })

  test('every transaction that may write changes the version, and reading does not', async () => {
    const engine = new CryptoDatabases()
    const database = await databaseOf(`${engine.prefix}::keys`, 1, [shape])
    const before = engine.version()
    await engine.bytes()
    expect(engine.version()).toBe(before)
    await put(database, ['s0'], 1)
    expect(engine.version()).toBe(before + 1)
    database.close()
  })

  test('finished transactions are not kept: some versions of the library did', async () => {
    const engine = new CryptoDatabases()
    const database = await databaseOf(`${engine.prefix}::keys`, 1, [shape])
    for (let count = 0; count < 1_000; count += 1) await put(database, ['s0'], count)
    const { transactions } = (database as unknown as { _rawDatabase: { transactions: readonly unknown[] } })
      ._rawDatabase
    expect(transactions.length).toBeLessThanOrEqual(2)
    database.close()
  })
})
