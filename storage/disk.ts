// The seam between this folder and the file system: small enough for a test to make any operation fail or stop at it.

import { closeSync, openSync, readSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface DiskFile {
  /** Writes every byte at a position, or throws. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Up to `length` bytes; fewer at the end of the file. */
  read(position: number, length: number): Promise<Buffer>
  /** Resolves once what was written would survive a power cut. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

export interface Disk {
  /** `read` and `change` need the file to exist; `create` makes it or empties it. */
  open(path: string, mode: 'read' | 'change' | 'create'): Promise<DiskFile>
  /** The whole file, or nothing when there is none. */
  read(path: string): Promise<Buffer | undefined>
  /**
   * Fills a buffer from the start of a file and gives the part that was filled.
   * Synchronous: a start reads a thousand files, and this is five times faster
   * and leaves no buffers behind.
   */
  readInto(path: string, buffer: Buffer): Buffer
  /** Names in a folder, sorted; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  /** Removes a file or a folder; what is already gone is fine. */
  remove(path: string): Promise<void>
  /** Makes the names in a folder (new, renamed, removed) survive a power cut. */
  syncFolder(path: string): Promise<void>
}

/** The code of a file system error (`ENOENT`, `ENOSPC`…), or nothing for another error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const noneIfMissing = async <T, N>(promise: Promise<T>, none: N): Promise<T | N> => {
  try {
    return await promise
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return none
    throw error
  }
}

class NodeFile implements DiskFile {
  readonly #handle: FileHandle

  constructor(handle: FileHandle) {
    this.#handle = handle
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await this.#handle.write(bytes, written, bytes.length - written, position + written)
      written += bytesWritten
    }
  }

  async read(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length)
    const { bytesRead } = await this.#handle.read(bytes, 0, length, position)
    return bytes.subarray(0, bytesRead)
  }

  sync(): Promise<void> {
    return this.#handle.datasync()
  }

  truncate(length: number): Promise<void> {
    return this.#handle.truncate(length)
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

const flags = { read: 'r', change: 'r+', create: 'w+' } as const

/** The file system of this machine. */
export const nodeDisk: Disk = {
  open: async (path, mode) => new NodeFile(await open(path, flags[mode])),
  read: (path) => noneIfMissing(readFile(path), undefined),
  readInto: (path, buffer) => {
    const file = openSync(path, 'r')
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
    } finally {
      closeSync(file)
    }
  },
  list: async (folder) => (await noneIfMissing<string[], string[]>(readdir(folder), [])).toSorted(),
  makeFolder: async (path) => {
    // A new folder is a name in its parent: without this, a power cut can take it with all that it holds.
    const first = await mkdir(path, { recursive: true })
    if (first !== undefined) await nodeDisk.syncFolder(dirname(first))
  },
  rename,
  link,
  remove: (path) => rm(path, { force: true, recursive: true }),
  syncFolder: async (path) => {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}
