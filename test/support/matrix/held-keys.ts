// Keys that are late, and a time that passes when a test says so.

import type { After } from '../../../src/platforms/matrix/hearing/undecryptable.ts'

interface Sync {
  readonly to_device?: { readonly events?: readonly unknown[] }
}

/** A homeserver that brings what devices send one another, keys for instance, only once it is released. */
export class LateKeys {
  readonly #kept: unknown[] = []
  #isReleased = false

  release(): void {
    this.#isReleased = true
  }

  readonly fetch: typeof globalThis.fetch = async (resource, options) => {
    const response = await fetch(resource, options)
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (!pathname.endsWith('/sync') || !response.ok) return response
    const sync = (await response.json()) as Sync
    this.#kept.push(...(sync.to_device?.events ?? []))
    const events = this.#isReleased ? this.#kept.splice(0) : []
    return Response.json({ ...sync, to_device: { events } })
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
