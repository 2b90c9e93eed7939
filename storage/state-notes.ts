// What was added to a platform's state since it was saved: notes one behind the other, in a file that is long enough from the start.

import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import type { KeptNotes } from '../src/chat/kept-state.ts'
import type { Disk, DiskFile } from './disk.ts'
import { framed, lapBytes, lengthBytes, notesIn } from './note-frames.ts'

/** Bytes. To write into a file is half the work of making it longer; some six hundred notes of a command find room. */
export const notesRoom = 256 * 1024

export interface NotesPlace {
  readonly path: string
  /** 32 bytes: notes are sealed by it, as the state is. */
  readonly key: Uint8Array | undefined
  readonly disk: Disk
  readonly permissions: number
}

interface Waiting {
  readonly bytes: Buffer
  readonly told: (isKept: boolean) => void
}

export class StateNotes implements KeptNotes {
  readonly #place: NotesPlace
  #file: DiskFile | undefined
  #isOpen = false
  #isClosed = false
  /** Begun, and the file not yet looked at: to do so for each note would take a third of its time. */
  #isNewLap = false
  #lap = Buffer.alloc(lapBytes)
  /** Of the next note: its number in the lap, and where what is written or waits ends. */
  #index = 0
  #end = 0
  #queue: Waiting[] = []
  /** Where the first one that waits will stand. */
  #start = 0
  #writing: Promise<void> | undefined

  constructor(place: NotesPlace) {
    this.#place = place
  }

  async load(): Promise<readonly Uint8Array[]> {
    const { disk, path, key } = this.#place
    const file = await disk.read(path)
    return file === undefined ? [] : notesIn(file, key)
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  async add(note: Uint8Array): Promise<boolean> {
    if (!this.#isOpen) return false
    const bytes = framed(this.#lap, this.#index, note, this.#place.key)
    if (this.#end + bytes.length > notesRoom) {
      this.#isOpen = false
      return false
    }
    this.#index += 1
    this.#end += bytes.length
    const kept = Promise.withResolvers<boolean>()
    this.#queue.push({ bytes, told: kept.resolve })
    this.#writing ??= this.#write()
    return kept.promise
  }

  begin(): void {
    if (this.#isClosed) return
    // The state that was saved holds them.
    this.#tell(true)
    this.#lap = randomBytes(lapBytes)
    this.#index = 0
    this.#end = 0
    this.#start = 0
    this.#isNewLap = true
    this.#isOpen = true
    this.#writing ??= this.#write()
  }

  /** Resolves once nothing is being written; nothing can be added any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#isOpen = false
    await this.#writing
    await this.#file?.close()
    this.#file = undefined
  }

  /** Whether it is still at work, so that nobody else may be let in. */
  get isBusy(): boolean {
    return this.#writing !== undefined
  }

  #tell(isKept: boolean): void {
    for (const { told } of this.#queue.splice(0)) told(isKept)
  }

  async #write(): Promise<void> {
    // Whoever adds in the same turn of the event loop shares the first write.
    await Promise.resolve()
    try {
      const file = (this.#file ??= await this.#make())
      const isToBeSeen = this.#isNewLap
      this.#isNewLap = false
      // Somebody may have removed it: what is written there would go with the process.
      if (isToBeSeen && !(await file.isNamed())) throw new Error('the file was removed')
      while (this.#queue.length > 0) await this.#writeBatch(file)
    } catch {
      // Whoever is told so saves the whole state, and hears there what is wrong with the disk.
      this.#isOpen = false
      this.#tell(false)
      // The next lap has a file of its own; until it begins, this one is there for a later process.
      this.#file?.close().catch(() => undefined)
      this.#file = undefined
    }
    this.#writing = undefined
  }

  async #writeBatch(file: DiskFile): Promise<void> {
    const batch = this.#queue.splice(0)
    const at = this.#start
    const bytes = Buffer.concat(batch.map((waiting) => waiting.bytes))
    this.#start += bytes.length
    let isKept = false
    try {
      await file.write(bytes, at)
      isKept = true
    } finally {
      // What is refused must not be found by a later process.
      if (!isKept) await file.write(Buffer.alloc(lengthBytes), at).catch(() => undefined)
      for (const { told } of batch) told(isKept)
    }
  }

  /** Called once a state is saved: what an earlier process left here is in it. */
  async #make(): Promise<DiskFile> {
    const { disk, path, permissions } = this.#place
    const folder = dirname(path)
    // That process may have died before the name of its state was durable.
    await disk.syncFolder(folder)
    // Permissions are given to new files only.
    await disk.remove(path)
    const file = await disk.open(path, 'durable', permissions)
    try {
      await file.write(Buffer.alloc(notesRoom), 0)
      await disk.syncFolder(folder)
    } catch (error) {
      await file.close()
      // A full disk must not stay full of it: the state is to be saved there.
      await disk.remove(path).catch(() => undefined)
      throw error
    }
    return file
  }
}
