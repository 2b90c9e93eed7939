// Trigger ids: each opens one view, within three seconds of what somebody did.

import type { EmulatorClock } from './clock.ts'
import { ApiError } from './api/api-error.ts'
import type { Ids } from './workspace/ids.ts'

/** Milliseconds. Source: Slack's guide on handling user interaction. */
const lifetime = 3000

interface Trigger {
  readonly user: string
  readonly born: number
  /** The view that was opened with it. */
  view?: string
}

export class Triggers {
  readonly #clock: EmulatorClock
  readonly #ids: Ids
  readonly #known = new Map<string, Trigger>()

  constructor(clock: EmulatorClock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
  }

  /** A new one, for what this person just did. */
  issue(user: string): string {
    const id = this.#ids.trigger()
    this.#known.set(id, { user, born: this.#clock.now() })
    return id
  }

  /** Whom a view is opened for; refuses as Slack does. */
  userOf(id: string): string {
    const trigger = this.#known.get(id)
    if (trigger === undefined) throw new ApiError('invalid_trigger_id')
    if (trigger.view !== undefined) throw new ApiError('exchanged_trigger_id')
    if (this.#clock.now() - trigger.born > lifetime) throw new ApiError('expired_trigger_id')
    return trigger.user
  }

  exchange(id: string, view: string): void {
    const trigger = this.#known.get(id)
    if (trigger !== undefined) trigger.view = view
  }

  /** The view that it opened. */
  viewOf(id: string): string | undefined {
    return this.#known.get(id)?.view
  }
}
