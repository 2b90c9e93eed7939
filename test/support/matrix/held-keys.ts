// Keys that are late, and a time that passes when a test says so.

import type { After } from '../../../src/platforms/matrix/hearing/undecryptable.ts'

interface Sync {
  readonly to_device?: { readonly events?: readonly unknown[] }
}

/** A homeserver that brings what devices send one another, keys for instance, only once it is released. */
export class LateKeys {
  readonly #kept: unknown[] = []
  readonly #released = Promise.withResolvers<void>()
  #isReleased = false

  /** What was kept is brought at once, by itself. */
  release(): void {
    this.#isReleased = true
    this.#released.resolve()
  }

  readonly fetch: typeof globalThis.fetch = async (resource, options) => {
    const { pathname, searchParams } = new URL(resource instanceof Request ? resource.url : resource)
    const isDone = this.#isReleased && this.#kept.length === 0
    if (isDone || !pathname.endsWith('/sync')) return fetch(resource, options)
    const response = this.#isReleased
      ? undefined
      : await Promise.race([fetch(resource, options), this.#released.promise])
    // A sync that was under way is asked for again: nothing of it is lost.
    if (response === undefined)
      return Response.json({ next_batch: searchParams.get('since'), to_device: { events: this.#kept.splice(0) } })
    if (!response.ok) return response
    const sync = (await response.json()) as Sync
    this.#kept.push(...(sync.to_device?.events ?? []))
    return Response.json({ ...sync, to_device: { events: [] } })
  }
}

interface Waiting {
  readonly due: number
  readonly run: () => void
}

/** Time for what waits: it stands still until a test lets it pass. */
export class ChosenTime {
  readonly #waiting = new Set<Waiting>()
  #now = 0
  #expected: { readonly count: number; readonly reached: () => void } | undefined

  readonly after: After = (milliseconds, run) => {
    const waiting = { due: this.#now + milliseconds, run }
    this.#waiting.add(waiting)
    if (this.#expected !== undefined && this.#waiting.size >= this.#expected.count) this.#expected.reached()
    return () => void this.#waiting.delete(waiting)
  }

  /** Resolves once so many things wait for their time. */
  waits(count: number): Promise<void> {
    if (this.#waiting.size >= count) return Promise.resolve()
    return new Promise((resolve) => {
      this.#expected = { count, reached: resolve }
    })
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds
    for (const waiting of this.#waiting) {
      if (waiting.due > this.#now) continue
      this.#waiting.delete(waiting)
      waiting.run()
    }
  }
}
