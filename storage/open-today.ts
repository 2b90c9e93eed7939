// What is open, under the names that services have today: worked out again only when something open changed.

import { type CurrentName, requestToday, taskToday } from '../src/register/current-names.ts'
import type { RequestEntry, TaskEntry } from '../src/register/entry.ts'
import type { OpenEntries } from './open-entries.ts'

/** Gives what it gave as long as it is asked about the same list. */
const keptFor = <E>(work: (stored: readonly E[]) => readonly E[]) => {
  let last: { readonly stored: readonly E[]; readonly told: readonly E[] } | undefined
  return (stored: readonly E[]): readonly E[] => {
    if (last?.stored !== stored) last = { stored, told: work(stored) }
    return last.told
  }
}

export class OpenToday {
  readonly #open: OpenEntries
  readonly #requests: (stored: readonly RequestEntry[]) => readonly RequestEntry[]
  readonly #tasks: (stored: readonly TaskEntry[]) => readonly TaskEntry[]

  /** Without `name`, under the names that are stored. */
  constructor(open: OpenEntries, name: CurrentName | undefined) {
    this.#open = open
    this.#requests = keptFor((stored) => (name ? stored.map((request) => requestToday(request, name)) : stored))
    this.#tasks = keptFor((stored) => (name ? stored.map((task) => taskToday(task, name)) : stored))
  }

  requests(): readonly RequestEntry[] {
    return this.#requests(this.#open.requests())
  }

  tasks(): readonly TaskEntry[] {
    return this.#tasks(this.#open.tasks())
  }
}
