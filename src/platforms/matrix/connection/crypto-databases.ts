// The keys of the crypto engine: kept by it in two databases in memory, taken out whole for the state file, put back at start.

import { deserialize, serialize } from 'node:v8'

import type { StatePart } from '../../keeping/state-keeper.ts'
import {
  type Database,
  databaseNames,
  deleteDatabase,
  done,
  finished,
  type Index,
  openDatabase,
  type ObjectStore,
  writesIn,
} from './indexed-db.ts'

interface StoreCopy {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly Index[]
  readonly keys: readonly unknown[]
  readonly values: readonly unknown[]
}

interface DatabaseCopy {
  /** What follows the prefix. */
  readonly suffix: string
  readonly version: number
  readonly stores: readonly StoreCopy[]
}

let opened = 0

const storeCopy = async (store: ObjectStore): Promise<StoreCopy> => {
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name)
    return { name, keyPath, unique, multiEntry }
  })
  return { name: store.name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, keys, values }
}

/** Every store in one transaction: copied one by one, they could be of different moments. */
const databaseCopy = async (database: Database, prefix: string): Promise<DatabaseCopy> => {
  const names = [...database.objectStoreNames]
  const stores =
    names.length === 0
      ? []
      : await (() => {
          const transaction = database.transaction(names, 'readonly')
          return Promise.all(names.map((name) => storeCopy(transaction.objectStore(name))))
        })()
  return { suffix: database.name.slice(prefix.length), version: database.version, stores }
}

/** Opened for the copy alone: a new version of the engine waits until nobody else has its database open. */
const copyOf = async (name: string, prefix: string): Promise<DatabaseCopy> => {
  const database = await openDatabase(name)
  try {
    return await databaseCopy(database, prefix)
  } finally {
    database.close()
  }
}

const create = (database: Database, { stores }: DatabaseCopy): void => {
  for (const { name, keyPath, autoIncrement, indexes } of stores) {
    const store = database.createObjectStore(name, { keyPath, autoIncrement })
    for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
      store.createIndex(index, path, { unique, multiEntry })
  }
}

const fill = async (database: Database, { stores }: DatabaseCopy): Promise<void> => {
  if (stores.length === 0) return
  const transaction = database.transaction(
    stores.map(({ name }) => name),
    'readwrite',
  )
  const whole = finished(transaction)
  for (const { name, keyPath, keys, values } of stores) {
    const store = transaction.objectStore(name)
    for (const [index, value] of values.entries())
      // A store with a key path finds the key in the value, and refuses another one.
      if (keyPath === null) store.put(value, keys[index])
      else store.put(value)
  }
  await whole
}

/** The databases of one crypto engine. Call {@link restore} before the engine opens them, {@link release} once it is freed. */
export class CryptoDatabases implements StatePart {
  /** What the engine is told to begin the names with: two engines of one process do not share keys, nor has one the beginning of another's. */
  readonly prefix = `vigie-${(opened += 1)}/`

  version(): number {
    return writesIn(this.prefix)
  }

  async bytes(): Promise<Uint8Array> {
    // Those that the engine has made by now: opening one that is missing would create it empty.
    const names = await databaseNames(this.prefix)
    return serialize(await Promise.all(names.map((name) => copyOf(name, this.prefix))))
  }

  async restore(bytes: Uint8Array): Promise<void> {
    for (const copy of deserialize(bytes) as readonly DatabaseCopy[]) {
      const database = await openDatabase(`${this.prefix}${copy.suffix}`, {
        version: copy.version,
        create: (created) => create(created, copy),
      })
      await fill(database, copy)
      database.close()
    }
  }

  /** Gives the memory back. The engine must be freed: a database that is open elsewhere cannot be deleted. */
  async release(): Promise<void> {
    for (const name of await databaseNames(this.prefix)) await deleteDatabase(name)
  }
}
