// The journal being written: what waits is written together, made durable once, then acknowledged in order.

import { UserError } from '../src/errors.ts'
import type { InstantText } from '../src/register/ids.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk, DiskFile } from './disk.ts'
import { encodeHeader, encodeRecord, type RecordHead } from './journal-format.ts'
import { nextSequence, type RecordRef, type ScannedSegment } from './journal-scan.ts'

/** A segment is closed at this size; its file can only go as a whole. */
const largestSegment = 32 * 2 ** 20
/** One write never grows beyond what a disk takes in one go. */
const largestBatch = 4 * 2 ** 20

export interface Waiting {
  readonly head: Omit<RecordHead, 'sequence'>
  /** The body, already as JSON. */
  readonly body: string
  /** Called in order of writing, once the record is durable. */
  readonly written: (ref: RecordRef) => void
  readonly refused: (error: Error) => void
}

export interface JournalOptions {
  readonly disk: Disk
  readonly folder: DataFolder
  readonly version: number
  /** The journal's state can no longer be known: the process must end. */
  readonly onFatal: (error: Error) => void
  /** Makes it durable that a segment exists, so that it is missed when it vanishes. */
  readonly begun: (segment: number) => Promise<void>
}

/** A segment that never changes again. */
export interface ClosedSegment {
  readonly segment: number
  /** When its last record was written; nothing when it has none. */
  readonly lastAt: InstantText | undefined
}

const dayOfInstant = (at: InstantText): string => at.slice(0, 10)

export class Journal {
  /** Oldest first; whoever removes one from disk takes it out. */
  readonly closed: ClosedSegment[] = []
  readonly #options: JournalOptions
  #segment = 0
  #file: DiskFile | undefined
  #end = 0
  #next = 1
  #firstAt: InstantText | undefined
  #lastAt: InstantText | undefined
  #queue: Waiting[] = []
  #flushing: Promise<void> | undefined
  #fatal: Error | undefined
  /** The last segment that is known to be missed if it vanished: no other takes a record. */
  #named = 0

  constructor(options: JournalOptions) {
    this.#options = options
  }

  /** Takes up the journal where a scan found its end; the torn record there, never acknowledged, is cut off. */
  async resume(segments: readonly ScannedSegment[]): Promise<void> {
    const { disk, folder } = this.#options
    this.#next = nextSequence(segments)
    const whole = segments.filter(({ torn }) => !torn)
    for (const { segment, records } of whole) this.closed.push({ segment, lastAt: records.at(-1)?.head.at })
    const last = segments.at(-1)
    await disk.makeFolder(folder.journal)
    if (last === undefined || last.torn || last.version !== this.#options.version)
      return this.#begin(last?.torn === true ? last.segment : (last?.segment ?? 0) + 1)
    this.#file = await disk.open(folder.segment(last.segment), 'change')
    this.#segment = last.segment
    this.#end = last.good
    this.#firstAt = last.records[0]?.head.at
    this.#lastAt = this.closed.pop()?.lastAt
    if ((await this.#file.size()) > last.good) {
      await this.#file.truncate(last.good)
      await this.#file.sync()
    }
    await this.#name()
  }

  /** The segment being written; those before it never change again. */
  get segment(): number {
    return this.#segment
  }

  get lastSequence(): number {
    return this.#next - 1
  }

  append(waiting: Waiting): void {
    if (this.#fatal) {
      waiting.refused(this.#fatal)
      return
    }
    this.#queue.push(waiting)
    this.#flushing ??= this.#flush()
  }

  /** Closes the segment, so that copies can share its file. */
  async rotate(): Promise<void> {
    await this.settled()
    if (this.#firstAt === undefined) return
    const begun = this.#begin(this.#segment + 1)
    // Whoever appends meanwhile finds this under way, and is written after it.
    this.#flushing = begun.catch(() => undefined).then(() => this.#flush())
    await begun
  }

  /** Resolves once nothing waits. */
  async settled(): Promise<void> {
    while (this.#flushing) await this.#flushing
  }

  async close(): Promise<void> {
    await this.settled()
    this.#fatal ??= new Error('the register is closed')
    await this.#file?.close()
    this.#file = undefined
  }

  async #begin(segment: number): Promise<void> {
    const { disk, folder, version } = this.#options
    const file = await disk.open(folder.segment(segment), 'create')
    const header = encodeHeader({ format: 'vigie-journal', version, segment, first: this.#next })
    try {
      await file.write(header, 0)
      await file.sync()
      await disk.syncFolder(folder.journal)
    } catch (error) {
      await file.close()
      // An empty segment left behind would be a journal with a hole.
      await disk.remove(folder.segment(segment))
      throw error
    }
    if (this.#file) {
      await this.#file.close()
      this.closed.push({ segment: this.#segment, lastAt: this.#lastAt })
    }
    this.#file = file
    this.#segment = segment
    this.#end = header.length
    this.#firstAt = undefined
    this.#lastAt = undefined
    await this.#name()
  }

  /** After a failure the segment stays the one in use: it is whole, and named before its first record. */
  async #name(): Promise<void> {
    if (this.#named === this.#segment) return
    await this.#options.begun(this.#segment)
    this.#named = this.#segment
  }

  async #flush(): Promise<void> {
    // Whoever commits in the same turn of the event loop shares the first write.
    await Promise.resolve()
    while (this.#queue.length > 0) await this.#writeBatch()
    this.#flushing = undefined
  }

  async #writeBatch(): Promise<void> {
    let batch: readonly Waiting[] = []
    let refs: readonly RecordRef[] = []
    try {
      const at = this.#queue[0]?.head.at
      if (at !== undefined) await this.#rotateIfDue(at)
      await this.#name()
      const encoded = this.#encode(this.#queue)
      refs = encoded.refs
      batch = this.#queue.splice(0, refs.length)
      await this.#write(encoded.bytes)
      this.#end += encoded.bytes.length
      this.#next += refs.length
      this.#firstAt ??= at
      this.#lastAt = batch.at(-1)?.head.at
    } catch (error) {
      await this.#refuse(batch, error)
      return
    }
    for (const [index, ref] of refs.entries()) batch[index]?.written(ref)
  }

  async #rotateIfDue(at: InstantText): Promise<void> {
    const newDay = this.#firstAt !== undefined && dayOfInstant(this.#firstAt) !== dayOfInstant(at)
    const due = this.#end >= largestSegment || newDay
    if (due) await this.#begin(this.#segment + 1)
  }

  #encode(queue: readonly Waiting[]): { bytes: Buffer; refs: readonly RecordRef[] } {
    const lines: Buffer[] = []
    const refs: RecordRef[] = []
    let size = 0
    for (const { head, body } of queue) {
      const numbered = { sequence: this.#next + refs.length, ...head }
      const bytes = Buffer.from(encodeRecord(numbered, body))
      if (size > 0 && size + bytes.length > largestBatch) break
      const place = { segment: this.#segment, offset: this.#end + size, length: bytes.length - 1 }
      refs.push({ head: numbered, ...place, version: this.#options.version })
      lines.push(bytes)
      size += bytes.length
    }
    return { bytes: Buffer.concat(lines), refs }
  }

  async #write(bytes: Buffer): Promise<void> {
    const file = this.#file
    if (file === undefined) throw new Error('the journal is closed')
    await file.write(bytes, this.#end)
    try {
      await file.sync()
    } catch (error) {
      // After a failed fsync the system may have dropped the pages: no later success proves anything.
      this.#stop(error)
      throw error
    }
  }

  #stop(error: unknown): void {
    this.#fatal = error instanceof Error ? error : new Error(String(error))
    this.#options.onFatal(this.#fatal)
  }

  /** Leaves the file as it was and refuses all that waits: what came later may build on what was refused. */
  async #refuse(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (!this.#fatal) {
      try {
        await this.#file?.truncate(this.#end)
        await this.#file?.sync()
      } catch (failure) {
        this.#stop(failure)
      }
    }
    const answer = this.#fatal ?? new UserError((words) => words.storage.diskFull(), { cause: error })
    for (const { refused } of [...batch, ...this.#queue.splice(0)]) refused(answer)
  }
}
