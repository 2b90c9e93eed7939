// What a platform must not forget, as one file: replaced whole, sealed when there is a key, held by one process.

import { dirname, join } from 'node:path'
import type { KeptState } from '../src/chat/kept-state.ts'
import { UserError } from '../src/errors.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { writeDurably } from './durable-file.ts'
import { type Lock, takeLock } from './lock.ts'
import { decodeState, encodeState, type StateRefusal } from './state-format.ts'

export interface PlatformStateOptions {
  /** Made when it does not exist, readable by its owner only. */
  readonly directory: string
  /** 32 bytes. Without it the file is only protected by its permissions. */
  readonly key?: Uint8Array
  readonly now: () => InstantText
  /** What is there is about to be replaced: it may be damaged, or sealed by a lost key. */
  readonly beginAnew?: boolean
  readonly disk?: Disk
}

export type PlatformState = KeptState & {
  /** Lets another process in, once what is being saved is saved. Nothing can be saved afterwards. */
  close(): void
}

const ownerOnly = { file: 0o600, folder: 0o700 } as const

const refusals: Readonly<Record<StateRefusal, (words: Words, file: string) => Line>> = {
  'no-key': (words, file) => words.matrixAccount.state.noKey(file),
  'other-key': (words, file) => words.matrixAccount.state.otherKey(file),
  damaged: (words, file) => words.matrixAccount.state.damaged(file),
  newer: (words, file) => words.matrixAccount.state.newer(file),
}

const refusal = (why: StateRefusal, file: string, options?: ErrorOptions): UserError =>
  new UserError((words) => refusals[why](words, file), options)

/** The advice for damaged files of the register is to restore a copy, the one thing not to do with keys. */
const lockOf = (directory: string, now: () => InstantText): Lock => {
  const place = { lock: join(directory, 'lock.db'), holder: join(directory, 'lock-holder.txt') }
  try {
    return takeLock(place, now, (words, holder) => words.matrixAccount.state.locked(holder))
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    throw new UserError((words) => words.matrixAccount.state.strayLock(place.lock), { cause: error })
  }
}

const bytesOf = async (disk: Disk, path: string): Promise<Buffer | undefined> => {
  try {
    return await disk.read(path)
  } catch (error) {
    throw error instanceof DamagedFile ? refusal('damaged', path, { cause: error }) : error
  }
}

const readState = async (disk: Disk, path: string, key: Uint8Array | undefined): Promise<Uint8Array | undefined> => {
  const bytes = await bytesOf(disk, path)
  if (bytes === undefined) return undefined
  // A plain file is accepted when there is a key by now: the next save seals it.
  const decoded = decodeState(bytes, key)
  if (decoded.kind === 'refused') throw refusal(decoded.why, path)
  return decoded.state
}

class StateFile implements PlatformState {
  readonly #path: string
  readonly #key: Uint8Array | undefined
  readonly #disk: Disk
  readonly #lock: Lock
  /** Saves that have not ended; each waits for the one before, since all write the same temporary file. */
  #pending = 0
  #saving: Promise<void> = Promise.resolve()
  #closed = false

  constructor(path: string, key: Uint8Array | undefined, disk: Disk, lock: Lock) {
    this.#path = path
    this.#key = key
    this.#disk = disk
    this.#lock = lock
  }

  load(): Promise<Uint8Array | undefined> {
    return readState(this.#disk, this.#path, this.#key)
  }

  async save(state: Uint8Array): Promise<void> {
    if (this.#closed) throw new Error('the state is closed')
    // Before anything else runs: the caller may go on changing its bytes.
    const bytes = encodeState(state, this.#key)
    this.#pending += 1
    const saved = this.#saving.then(() => writeDurably(this.#disk, this.#path, bytes, ownerOnly.file))
    this.#saving = saved.catch(() => undefined)
    try {
      await saved
    } finally {
      this.#pending -= 1
      if (this.#closed && this.#pending === 0) this.#lock.release()
    }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#pending === 0) this.#lock.release()
  }
}

const stateFile = (directory: string): string => join(directory, 'state.bin')

/**
 * The state beside the process that holds it: no lock is taken and nothing is
 * changed. Nothing when none was saved. Throws like {@link openPlatformState}.
 */
export const readPlatformState = ({
  directory,
  key,
  disk = nodeDisk,
}: Pick<PlatformStateOptions, 'directory' | 'key' | 'disk'>): Promise<Uint8Array | undefined> =>
  readState(disk, stateFile(directory), key)

/**
 * Opens the state of a platform. Throws a `UserError`, with nothing changed,
 * when another process holds it, when it is sealed by another key or by one
 * that is not given, and when the file is not whole: it never begins empty in
 * place of what cannot be read. Such a file is not replaced by a former copy
 * but by a new device: keys must not be used twice.
 */
export const openPlatformState = async (options: PlatformStateOptions): Promise<PlatformState> => {
  const { directory, key, now, disk = nodeDisk, beginAnew = false } = options
  // The folder above may be the register's, with permissions of its own.
  await disk.makeFolder(dirname(directory))
  await disk.makeFolder(directory, ownerOnly.folder)
  const lock = lockOf(directory, now)
  const state = new StateFile(stateFile(directory), key, disk, lock)
  try {
    if (!beginAnew) await state.load()
    return state
  } catch (error) {
    state.close()
    throw error
  }
}
