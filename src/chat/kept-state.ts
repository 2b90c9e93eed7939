// Where a platform keeps what it must not forget between two starts: keys, cursor, what is still to be answered.

/** One whole state at a time, held by one process. */
export interface KeptState {
  /** The last state that was saved; nothing before the first one. */
  load(): Promise<Uint8Array | undefined>
  /** Durable and whole when it resolves; when it throws, the former state is still there. */
  save(state: Uint8Array): Promise<void>
}
