// Databases of any shape, made and read by tests.

import {
  type Database,
  done,
  finished,
  type Index,
  openDatabase,
} from '../../../../src/platforms/matrix/connection/indexed-db.ts'

export interface StoreShape {
  readonly keyPath: string | string[] | null
  readonly indexes: readonly Index[]
  /** Keys and values; with a key path, the key is in the value. */
  readonly entries: readonly (readonly [key: unknown, value: unknown])[]
}

/** Makes a database with the stores `s0`, `s1`… It stays open: whoever wants it released closes it. */
export const databaseOf = async (name: string, version: number, stores: readonly StoreShape[]): Promise<Database> => {
  const database = await openDatabase(name, {
    version,
    create: (created) => {
      for (const [index, { keyPath, indexes }] of stores.entries()) {
        const store = created.createObjectStore(`s${index}`, { keyPath, autoIncrement: false })
        for (const { name: by, keyPath: path, unique, multiEntry } of indexes)
          store.createIndex(by, path, { unique, multiEntry })
      }
    },
  })
  if (stores.length === 0) return database
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
  for (const [index, { entries }] of stores.entries())
    for (const [key, value] of entries) transaction.objectStore(`s${index}`).put(value, key)
  await finished(transaction)
  return database
}

/** All that can be read of a database. */
export const contentsOf = async (name: string) => {
  const database = await openDatabase(name)
  const names = [...database.objectStoreNames]
  const transaction = names.length === 0 ? undefined : database.transaction(names, 'readonly')
  const stores = await Promise.all(
    (transaction ? names : []).map(async (store) => {
      const opened = transaction?.objectStore(store)
      if (opened === undefined) throw new Error('no transaction')
      const [keys, values] = await Promise.all([done(opened.getAllKeys()), done(opened.getAll())])
      const indexes = [...opened.indexNames].map((by) => {
        const { keyPath, unique, multiEntry } = opened.index(by)
        return { by, keyPath, unique, multiEntry }
      })
      return { store, keyPath: opened.keyPath, indexes, keys, values }
    }),
  )
  database.close()
  return { version: database.version, stores }
}
