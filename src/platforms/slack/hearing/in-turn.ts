// What one person says in one conversation is carried out in the order in which it came: an undoing after what it undoes.

export class InTurn {
  readonly #last = new Map<string, Promise<void>>()

  /** Runs `work` once what `who` said before is over. Rejects as `work` does. */
  async run(who: string, work: () => Promise<void>): Promise<void> {
    const before = this.#last.get(who)
    const over = Promise.withResolvers<void>()
    this.#last.set(who, over.promise)
    try {
      await before
      await work()
    } finally {
      over.resolve()
      if (this.#last.get(who) === over.promise) this.#last.delete(who)
    }
  }
}
