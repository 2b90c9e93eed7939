// What one person asks is carried out in the order in which it came: an undoing after what it undoes.

export class InTurn {
  readonly #last = new Map<string, Promise<void>>()

  /** Gives what `work` does, begun once what `who` asked before is over. Rejects as `work` does. */
  async run<Value>(who: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(who)
    const over = Promise.withResolvers<void>()
    this.#last.set(who, over.promise)
    try {
      await before
      return await work()
    } finally {
      over.resolve()
      if (this.#last.get(who) === over.promise) this.#last.delete(who)
    }
  }
}
