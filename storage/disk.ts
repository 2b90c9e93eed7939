// The seam between this folder and the file system: small enough for a test to make any operation fail or stop at it.

import { closeSync, constants, openSync, readSync } from 'node:fs'
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

import { inWords, orMissing, systemCode } from './disk-errors.ts'

export interface DiskFile {
  /** Writes every byte at a position, or throws. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** Up to `length` bytes; fewer at the end of the file. */
  read(position: number, length: number): Promise<Buffer>
  /** Resolves once what was written would survive a power cut. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  /** False once nobody can open it by a name any more: what is written goes with the process. */
  isNamed(): Promise<boolean>
  close(): Promise<void>
}

export interface Disk {
  /**
   * `read` and `change` need the file to exist; `create` makes it, with its permissions, or empties it; `durable` does
   * so too, and each write to it resolves once it would survive a power cut.
   */
  open(path: string, mode: 'read' | 'change' | 'create' | 'durable', permissions?: number): Promise<DiskFile>
  /** The whole file, or nothing when there is none. */
  read(path: string): Promise<Buffer | undefined>
  /**
   * Fills a buffer from the start of a file, which must exist, and gives the part that was filled.
   * Synchronous: a start reads a thousand files, and this is five times faster
   * and leaves no buffers behind.
   */
  readInto(path: string, buffer: Buffer): Buffer
  /** Names in a folder, sorted; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder and those above it. `permissions` are for the ones that are new. */
  makeFolder(path: string, permissions?: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  /** Removes a file or a folder; what is already gone is fine. */
  remove(path: string): Promise<void>
  /** Makes the names in a folder (new, renamed, removed) survive a power cut. */
  syncFolder(path: string): Promise<void>
}

/** What an operation on a path gives; its failures in words where there are some. */
const on = async <T>(path: string, operation: Promise<T>, word = inWords): Promise<T> => {
  try {
    return await operation
  } catch (error) {
    throw word(error, path)
  }
}

const noneIf = async <T, N>(codes: readonly string[], promise: Promise<T>, none: N): Promise<T | N> => {
  try {
    return await promise
  } catch (error) {
    if (codes.includes(systemCode(error) ?? '')) return none
    throw error
  }
}

class NodeFile implements DiskFile {
  readonly #handle: FileHandle
  readonly #path: string

  constructor(handle: FileHandle, path: string) {
    this.#handle = handle
    this.#path = path
  }

  async write(bytes: Uint8Array, position: number): Promise<void> {
    let written = 0
    while (written < bytes.length) {
      const writing = this.#handle.write(bytes, written, bytes.length - written, position + written)
      written += (await on(this.#path, writing)).bytesWritten
    }
  }

  async read(position: number, length: number): Promise<Buffer> {
    const bytes = Buffer.allocUnsafe(length)
    const { bytesRead } = await this.#handle.read(bytes, 0, length, position)
    return bytes.subarray(0, bytesRead)
  }

  sync(): Promise<void> {
    return on(this.#path, this.#handle.datasync())
  }

  truncate(length: number): Promise<void> {
    return on(this.#path, this.#handle.truncate(length))
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size
  }

  async isNamed(): Promise<boolean> {
    return (await this.#handle.stat()).nlink > 0
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

const { O_CREAT, O_DSYNC, O_RDWR, O_TRUNC } = constants
const flags = { read: 'r', change: 'r+', create: 'w+', durable: O_RDWR | O_CREAT | O_TRUNC | O_DSYNC } as const

/** The file system of this machine. */
export const nodeDisk: Disk = {
  open: async (path, mode, permissions) => {
    const opening = open(path, flags[mode], permissions)
    return new NodeFile(await on(path, opening, mode === 'create' || mode === 'durable' ? inWords : orMissing), path)
  },
  read: (path) => on(path, noneIf(['ENOENT'], readFile(path), undefined)),
  readInto: (path, buffer) => {
    try {
      const file = openSync(path, 'r')
      try {
        return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
      } finally {
        closeSync(file)
      }
    } catch (error) {
      throw orMissing(error, path)
    }
  },
  list: async (folder) => {
    const names = await on(folder, noneIf<string[], string[]>(['ENOENT', 'ENOTDIR'], readdir(folder), []))
    return names.toSorted()
  },
  makeFolder: async (path, permissions) => {
    // A new folder is a name in its parent: without this, a power cut can take it with all that it holds.
    const first = await on(path, mkdir(path, { recursive: true, mode: permissions }))
    if (first !== undefined) await nodeDisk.syncFolder(dirname(first))
  },
  rename: (from, to) => on(to, rename(from, to)),
  link,
  remove: (path) => on(path, rm(path, { force: true, recursive: true })),
  syncFolder: async (path) => {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}
