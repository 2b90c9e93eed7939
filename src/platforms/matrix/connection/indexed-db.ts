// The little of IndexedDB that copying a database in and out needs, typed, on the library that keeps it in memory.

// First of all imports: the crypto engine looks its globals up when it loads.
import 'fake-indexeddb/auto'

export interface Index {
  readonly name: string
  readonly keyPath: string | string[]
  readonly unique: boolean
  readonly multiEntry: boolean
}

interface Request<T> {
  readonly result: T
  readonly error: Error | null
  onsuccess: (() => void) | null
  onerror: (() => void) | null
}

interface OpenRequest extends Request<Database> {
  onupgradeneeded: (() => void) | null
}

export interface ObjectStore {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexNames: Iterable<string>
  index(name: string): Index
  createIndex(name: string, keyPath: string | string[], options: { unique: boolean; multiEntry: boolean }): unknown
  getAll(): Request<readonly unknown[]>
  getAllKeys(): Request<readonly unknown[]>
  put(value: unknown, key?: unknown): Request<unknown>
}

interface Transaction {
  objectStore(name: string): ObjectStore
  readonly error: Error | null
  oncomplete: (() => void) | null
  onabort: (() => void) | null
  onerror: (() => void) | null
}

export interface Database {
  readonly name: string
  readonly version: number
  readonly objectStoreNames: Iterable<string>
  createObjectStore(name: string, options: { keyPath: string | string[] | null; autoIncrement: boolean }): ObjectStore
  transaction(stores: readonly string[], mode: 'readonly' | 'readwrite'): Transaction
  close(): void
}

interface Factory {
  open(name: string, version?: number): OpenRequest
  databases(): Promise<readonly { readonly name?: string }[]>
  deleteDatabase(name: string): Request<undefined>
}

type Opener = (this: Database, stores: unknown, mode?: string, options?: unknown) => Transaction

const { indexedDB, IDBDatabase } = globalThis as unknown as {
  readonly indexedDB: Factory
  readonly IDBDatabase: { readonly prototype: { transaction: Opener } }
}

export const done = <T>(request: Request<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the request to the database failed'))
  })

export const finished = (transaction: Transaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('the transaction was given up'))
    transaction.oncomplete = () => resolve()
    transaction.onabort = fail
    transaction.onerror = fail
  })

/** Opens a database as it is, or, with a version, creates it with the stores that `create` makes. */
export const openDatabase = (
  name: string,
  creation?: { readonly version: number; create(database: Database): void },
): Promise<Database> => {
  const request = indexedDB.open(name, creation?.version)
  request.onupgradeneeded = () => creation?.create(request.result)
  return done(request)
}

/** Names of the databases that begin so. */
export const databaseNames = async (prefix: string): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))

export const deleteDatabase = async (name: string): Promise<void> => {
  await done(indexedDB.deleteDatabase(name))
}

/** Calls `onWrite` with a database's name whenever a transaction that may write begins in it. */
const watchWrites = (onWrite: (database: string) => void): void => {
  const { prototype } = IDBDatabase
  const open = prototype.transaction
  prototype.transaction = function transaction(this: Database, stores, mode, options) {
    if (mode === 'readwrite') onWrite(this.name)
    return open.call(this, stores, mode, options)
  }
}

const writes = new Map<string, number>()
watchWrites((name) => writes.set(name, (writes.get(name) ?? 0) + 1))

/** How many transactions that may write have begun in the databases that begin so: a version of what they hold. */
export const writesIn = (prefix: string): number => {
  let count = 0
  for (const [name, begun] of writes) if (name.startsWith(prefix)) count += begun
  return count
}
