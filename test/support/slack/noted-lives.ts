// Lives of a state of Vigie on Slack on real files, with what came of each thing asked, and what a crash at any moment leaves.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { KeptState } from '../../../src/chat/kept-state.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { type Arrival, keyOf, roomOf, userOf } from '../../../src/platforms/slack/state/arrival.ts'
import { SlackState } from '../../../src/platforms/slack/state/slack-state.ts'
import { entryId, messageKey } from '../../../src/register/ids.ts'
import { notesIn } from '../../../storage/note-frames.ts'
import { openPlatformState } from '../../../storage/platform-state.ts'
import { decodeState } from '../../../storage/state-format.ts'
import { isStateHeld } from '../../../storage/state-lock.ts'
import { utterance } from '../../platforms/slack/sending/saying-to.ts'
import { today } from '../data-folders.ts'
import { watchedDisk } from '../watched-disk.ts'

export const aMoment = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

const start = 1_800_000_000_000

/** `said`: with words in a conversation. `listed`: a posted list has to follow. */
export type Fate = 'asking' | 'kept' | 'refused' | 'taken back' | 'over' | 'over, said' | 'over, listed'

/** What a process that begins at that moment finds, and what came of everything until then. */
export interface Left {
  readonly state: Buffer | undefined
  readonly notes: Buffer | undefined
  readonly fates: ReadonlyMap<string, Fate>
}

const arrival = (id: string, length: number): Arrival => ({
  id,
  at: start,
  destination: { kind: 'private', channel: 'C1', user: 'U1' },
  message: { key: keyOf(id), user: userOf('U1'), room: roomOf('C1'), text: 'x'.repeat(length), direct: false },
})

const bytesOf = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

const entryOf = (id: string) => entryId(Number(id))
const words = (id: string) => utterance(`words ${id}`, ['un'])

/** The files as a process finds them. */
const keptOf = ({ state, notes }: Left): KeptState => {
  const decoded = state === undefined ? undefined : decodeState(state)
  if (decoded?.kind === 'refused') throw new Error(decoded.why)
  return {
    load: () => Promise.resolve(decoded?.state),
    save: () => Promise.resolve(),
    notes: {
      load: () => Promise.resolve(notes === undefined ? [] : notesIn(notes, undefined)),
      isOpen: false,
      add: () => Promise.resolve(false),
      begin: () => undefined,
    },
  }
}

/** What is wrong with what a crash left, in words for whoever reads a failed test. */
export const wrongIn = async (left: Left): Promise<readonly string[]> => {
  const { journal } = await SlackState.load(keptOf(left))
  const pending = new Set(journal.pending.map(({ id }) => id))
  const touched = journal.standing(() => true, start)?.touched ?? []
  return [...left.fates].flatMap(([id, fate]) => {
    if (fate === 'kept') return pending.has(id) ? [] : [`${id} is lost`]
    if (fate === 'refused') return pending.has(id) ? [`${id} was refused`] : []
    if (pending.has(id)) return []
    if (fate === 'over, said' && journal.utterance(words(id).id) === undefined) return [`${id} is not answered`]
    return fate === 'over, listed' && !touched.includes(entryOf(id)) ? [`${id} is not on its list`] : []
  })
}

/** A posted list of all that may be asked. */
const everyEntry = Array.from({ length: 200 }, (_, index) => ({ id: entryId(index + 1), actions: [] }))
const digest = utterance('digest', ['un'], {
  said: ['1.000001'],
  post: {
    key: messageKey('digest'),
    reply: {
      title: line`relevé`,
      blocks: [{ kind: 'list', items: everyEntry.map(() => line`n°`), entries: everyEntry }],
      actions: [],
      audience: 'room',
    },
  },
})

export type KeptFile = 'state.bin' | 'notes.bin'
export type End = 'over' | 'over, said' | 'over, listed'

export class NotedLives {
  /** One for each operation on the disk. */
  readonly left: Left[] = []
  readonly #directory: string
  readonly #fates = new Map<string, Fate>()
  #asked = 0
  #keeping = Promise.resolve()
  #state: SlackState | undefined
  #end: () => void = () => undefined
  /** Of which the next write fails. */
  readonly #failing = new Set<KeptFile>()

  constructor(directory: string) {
    this.#directory = directory
  }

  /** A process begins where the one before was killed, in the middle of whatever it did. */
  async begin(): Promise<void> {
    await this.kill()
    const place = this.#place
    let isDead = false
    const disk = watchedDisk(({ when, name, path }) => {
      if (isDead && when === 'before') throw new Error('dead')
      if (isDead) return
      this.#look()
      // A state is refused before anything of it is written, notes once they are.
      if (name !== 'write') return
      if (when === 'before' && path.includes('state.bin')) this.#failIfDue('state.bin')
      if (when === 'after' && path.endsWith('notes.bin')) this.#failIfDue('notes.bin')
    })
    const kept = await openPlatformState({ ...place, disk })
    const state = await SlackState.load(kept)
    this.#state = state
    this.#end = () => {
      isDead = true
      kept.close()
    }
    const pending = new Set(state.journal.pending.map(({ id }) => id))
    for (const [id, fate] of this.#fates)
      if (pending.has(id)) this.#fates.set(id, 'kept')
      else if (fate === 'asking' || fate === 'taken back') this.#fates.delete(id)
  }

  async kill(): Promise<void> {
    this.#state = undefined
    this.#end()
    while (isStateHeld(this.#place)) await aMoment()
  }

  get #place() {
    return { platform: 'slack' as const, directory: this.#directory, now: () => today }
  }

  async post(): Promise<void> {
    this.#state?.journal.finish(digest, start)
    await this.#state?.save()
  }

  ask(length: number): void {
    this.#asked += 1
    this.#arrive(String(this.#asked), length)
  }

  /** What was kept longest comes to its end. */
  end(end: End): void {
    const id = this.#first('kept')
    if (id === undefined) return
    if (end === 'over, listed') this.#state?.journal.touch([entryOf(id)])
    this.#fates.set(id, end)
    this.#state?.journal.settle(id, start, end === 'over, said' ? [words(id)] : [])
  }

  /** A form that is refused, and sent again as it is. */
  refuse(isAskedAgain: boolean): void {
    const id = this.#first('kept')
    if (id === undefined) return
    this.#fates.set(id, 'taken back')
    this.#state?.journal.withdraw(id)
    if (isAskedAgain) this.#arrive(id, 10)
  }

  save(): void {
    this.#state?.save().catch(() => undefined)
  }

  /** Resolves once it is known what came of what was asked last. */
  rest(): Promise<void> {
    return this.#keeping
  }

  failNext(...files: readonly KeptFile[]): void {
    for (const file of files) this.#failing.add(file)
  }

  #arrive(id: string, length: number): void {
    const state = this.#state
    if (state === undefined) return
    // That it was taken back may be durable nowhere yet.
    const inVain = this.#fates.get(id) ?? 'refused'
    this.#fates.set(id, 'asking')
    const asked = arrival(id, length)
    state.journal.arrive(asked)
    this.#keeping = state.keep(asked).then(
      () => {
        if (this.#state === state) this.#fates.set(id, 'kept')
      },
      () => {
        if (this.#state !== state) return
        state.journal.withdraw(id)
        this.#fates.set(id, inVain)
      },
    )
  }

  #first(wanted: Fate): string | undefined {
    return [...this.#fates].find(([, fate]) => fate === wanted)?.[0]
  }

  #look(): void {
    const [state, notes] = ['state.bin', 'notes.bin'].map((name) => bytesOf(join(this.#directory, name)))
    this.left.push({ state, notes, fates: new Map(this.#fates) })
  }

  #failIfDue(file: KeptFile): void {
    if (this.#failing.delete(file)) throw Object.assign(new Error('input/output error'), { code: 'EIO' })
  }
}
