// Where a platform keeps what it must not forget between two starts: keys, cursor, what is still to be answered.

/** One whole state at a time, held by one process. */
export interface KeptState {
  /** The last state that was saved; nothing before the first one. */
  load(): Promise<Uint8Array | undefined>
  /** Durable and whole when it resolves; when it throws, the former state is still there. */
  save(state: Uint8Array): Promise<void>
  /** Where something small is made durable without saving all of it. */
  readonly notes?: KeptNotes
}

/** What was added since the state was saved: each note durable by itself, for a fraction of what saving costs. */
export interface KeptNotes {
  /**
   * Those that are there, in order. Some may be in the saved state already, or belong to one that is gone:
   * whoever wrote them tells by what they hold.
   */
  load(): Promise<readonly Uint8Array[]>
  /** Whether there is a place for more. There is none before {@link begin}, in each process. */
  readonly isOpen: boolean
  /** True once it is durable. False when it is not, which may be for want of room: then the state is to be saved. Never throws. */
  add(note: Uint8Array): Promise<boolean>
  /** All that was added is in a state that is saved: the next note takes the place of the first. */
  begin(): void
}
