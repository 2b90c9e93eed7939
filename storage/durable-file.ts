// lowdb's missing half: an adapter whose write is whole and on disk when it resolves, or leaves the old file.

import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { DamagedFile } from './damage.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { atPath } from './disk-errors.ts'

/**
 * Replaces a file: temporary file, fsync, rename, fsync of the folder. Whoever
 * reads meanwhile sees the old file or the new one. The folder must exist.
 * `permissions` are those of a new file (`0o600`); by default, the usual ones.
 */
export const writeDurably = async (
  disk: Disk,
  path: string,
  content: string | Uint8Array,
  permissions?: number,
): Promise<void> => {
  const temporary = `${path}.tmp`
  try {
    // Permissions are given to new files only, and one may be left from before.
    if (permissions !== undefined) await disk.remove(temporary)
    const file = await disk.open(temporary, 'create', permissions)
    try {
      await file.write(typeof content === 'string' ? Buffer.from(content) : content, 0)
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.rename(temporary, path)
  } catch (error) {
    // A full disk must not stay full of what could not be finished.
    await disk.remove(temporary).catch(() => undefined)
    throw atPath(error, path)
  }
  await disk.syncFolder(dirname(path))
}

/**
 * A lowdb adapter for one JSON file: `new Low(new DurableFile(path, parse), defaults)`.
 * `parse` checks what was read (a zod schema's `parse`); what it refuses is a
 * {@link DamagedFile}, never an empty start. Never lowdb's presets: they swap to
 * memory when `NODE_ENV` is `test`.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string
  readonly #parse: (value: unknown) => T
  readonly #disk: Disk
  #writing: Promise<void> = Promise.resolve()

  constructor(path: string, parse: (value: unknown) => T, disk: Disk = nodeDisk) {
    this.#path = path
    this.#parse = parse
    this.#disk = disk
  }

  async read(): Promise<T | null> {
    const bytes = await this.#disk.read(this.#path)
    if (bytes === undefined) return null
    try {
      return this.#parse(JSON.parse(bytes.toString()))
    } catch (error) {
      throw new DamagedFile({ file: this.#path, fault: 'unreadable' }, { cause: error })
    }
  }

  /** Writes one after the other: two at once would share the temporary file. */
  write(data: T): Promise<void> {
    const text = `${JSON.stringify(data)}\n`
    const written = this.#writing.then(async () => {
      await this.#disk.makeFolder(dirname(this.#path))
      await writeDurably(this.#disk, this.#path, text)
    })
    this.#writing = written.catch(() => undefined)
    return written
  }
}
