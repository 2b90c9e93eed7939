// A sync changes the keys in several steps, and a copy takes them as they are: each waits until the other is over.

export class Turns {
  readonly #changes = new Set<Promise<void>>()
  #copy: Promise<unknown> | undefined

  /** Resolves once nothing is being copied. Nothing is, from then on, until what it gives is called. */
  async change(): Promise<() => void> {
    while (this.#copy !== undefined) await this.#copy.catch(() => undefined)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#changes.add(promise)
    return () => {
      this.#changes.delete(promise)
      resolve()
    }
  }

  /** Runs `read` while nothing changes, and gives what it gives. One at a time. */
  async copy<T>(read: () => Promise<T>): Promise<T> {
    while (this.#changes.size > 0) await Promise.all(this.#changes)
    const copy = read().finally(() => {
      this.#copy = undefined
    })
    this.#copy = copy
    return copy
  }
}
