// What a platform keeps, in memory, with notes beside it: a test sees both, and makes notes fail or stay.

import type { KeptNotes, KeptState } from '../../src/chat/kept-state.ts'

export class NotedState implements KeptState {
  state: Uint8Array | undefined
  /** How often the whole was saved. */
  saves = 0
  /** How many notes were added, those since given up included. */
  added = 0
  noted: Uint8Array[] = []
  refusesNotes = false
  /** Beginning anew leaves them where they are, as a crash just before would. */
  keepsNotes = false
  /** Happens while the state is being saved. */
  whileSaving: () => Promise<void> = () => Promise.resolve()
  #isOpen = false

  load(): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.state)
  }

  async save(state: Uint8Array): Promise<void> {
    this.saves += 1
    const saved = Uint8Array.from(state)
    await this.whileSaving()
    this.state = saved
  }

  readonly notes: KeptNotes = this.#notes()

  /** The same content for another process, which has not begun to note anything. */
  copy(): NotedState {
    const copy = new NotedState()
    copy.state = this.state
    copy.noted = [...this.noted]
    return copy
  }

  #notes(): KeptNotes {
    const isOpen = () => this.#isOpen
    return {
      load: () => Promise.resolve([...this.noted]),
      get isOpen() {
        return isOpen()
      },
      add: (note) => {
        if (this.refusesNotes || !this.#isOpen) return Promise.resolve(false)
        this.added += 1
        this.noted.push(Uint8Array.from(note))
        return Promise.resolve(true)
      },
      begin: () => {
        this.#isOpen = true
        if (!this.keepsNotes) this.noted = []
      },
    }
  }
}

export const notedState = (): NotedState => new NotedState()
