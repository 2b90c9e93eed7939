// What a platform must not forget, as one file: replaced whole, sealed when there is a key, held by one process; notes beside it.

import { dirname, join } from 'node:path'
import type { KeptState } from '../src/chat/kept-state.ts'
import type { InstantText } from '../src/register/ids.ts'
import { DamagedFile } from './damage.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { writeDurably } from './durable-file.ts'
import type { Lock } from './lock.ts'
import { decodeState, encodeState } from './state-format.ts'
import { takeStateLock } from './state-lock.ts'
import { StateNotes } from './state-notes.ts'
import { type StatePlatform, stateRefusal } from './state-refusal.ts'

export interface PlatformStateOptions {
  /** Whose state it is, for what is said when it cannot be used. */
  readonly platform: StatePlatform
  /** Made when it does not exist, readable by its owner only. */
  readonly directory: string
  /** 32 bytes. Without it the file is only protected by its permissions. */
  readonly key?: Uint8Array
  readonly now: () => InstantText
  /** What is there is about to be replaced: it may be damaged, or sealed by a lost key. */
  readonly beginAnew?: boolean
  readonly disk?: Disk
}

export type PlatformState = Required<KeptState> & {
  /** Lets another process in, once what is being saved is saved. Nothing can be saved afterwards. */
  close(): void
}

const ownerOnly = { file: 0o600, folder: 0o700 } as const

interface StatePlace {
  readonly platform: StatePlatform
  readonly path: string
  readonly notesPath: string
  readonly key: Uint8Array | undefined
  readonly disk: Disk
}

const bytesOf = async ({ platform, path, disk }: StatePlace): Promise<Buffer | undefined> => {
  try {
    return await disk.read(path)
  } catch (error) {
    throw error instanceof DamagedFile ? stateRefusal(platform, 'damaged', path, { cause: error }) : error
  }
}

const readState = async (place: StatePlace): Promise<Uint8Array | undefined> => {
  const bytes = await bytesOf(place)
  if (bytes === undefined) return undefined
  // A plain file is accepted when there is a key by now: the next save seals it.
  const decoded = decodeState(bytes, place.key)
  if (decoded.kind === 'refused') throw stateRefusal(place.platform, decoded.why, place.path)
  return decoded.state
}

class StateFile implements PlatformState {
  readonly #place: StatePlace
  readonly #lock: Lock
  readonly notes: StateNotes
  /** Saves that have not ended; each waits for the one before, since all write the same temporary file. */
  #pending = 0
  #saving: Promise<void> = Promise.resolve()
  #closed = false

  constructor(place: StatePlace, lock: Lock) {
    this.#place = place
    this.#lock = lock
    this.notes = new StateNotes({ ...place, path: place.notesPath, permissions: ownerOnly.file })
  }

  load(): Promise<Uint8Array | undefined> {
    return readState(this.#place)
  }

  async save(state: Uint8Array): Promise<void> {
    if (this.#closed) throw new Error('the state is closed')
    // Before anything else runs: the caller may go on changing its bytes.
    const { disk, path, key } = this.#place
    const bytes = encodeState(state, key)
    this.#pending += 1
    const saved = this.#saving.then(() => writeDurably(disk, path, bytes, ownerOnly.file))
    this.#saving = saved.catch(() => undefined)
    try {
      await saved
    } finally {
      this.#done()
    }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#pending += 1
    const isBusy = this.notes.isBusy
    const closing = this.notes.close().catch(() => undefined)
    // Nothing is written any more by a file that only waits to be closed.
    if (isBusy) void closing.then(() => this.#done())
    else this.#done()
  }

  #done(): void {
    this.#pending -= 1
    if (this.#closed && this.#pending === 0) this.#lock.release()
  }
}

const placeOf = ({
  platform,
  directory,
  key,
  disk = nodeDisk,
}: Pick<PlatformStateOptions, 'platform' | 'directory' | 'key' | 'disk'>): StatePlace => ({
  platform,
  path: join(directory, 'state.bin'),
  notesPath: join(directory, 'notes.bin'),
  key,
  disk,
})

/**
 * The state beside the process that holds it: no lock is taken and nothing is
 * changed. Nothing when none was saved. Throws like {@link openPlatformState}.
 */
export const readPlatformState = (
  options: Pick<PlatformStateOptions, 'platform' | 'directory' | 'key' | 'disk'>,
): Promise<Uint8Array | undefined> => readState(placeOf(options))

/**
 * Opens the state of a platform. Throws a `UserError`, with nothing changed,
 * when another process holds it, when it is sealed by another key or by one
 * that is not given, and when the file is not whole: it never begins empty in
 * place of what cannot be read. Such a file is not replaced by a former copy:
 * keys must not be used twice, nor commands carried out again.
 */
export const openPlatformState = async (options: PlatformStateOptions): Promise<PlatformState> => {
  const { directory, disk = nodeDisk, beginAnew = false } = options
  // The folder above may be the register's, with permissions of its own.
  await disk.makeFolder(dirname(directory))
  await disk.makeFolder(directory, ownerOnly.folder)
  const lock = takeStateLock(options)
  const state = new StateFile(placeOf(options), lock)
  try {
    if (!beginAnew) await state.load()
    return state
  } catch (error) {
    state.close()
    throw error
  }
}
