// A bot of which only the schedules live, on a real ledger: it can be killed before or after any call to its ports.

import { nodeDisk } from '../../storage/disk.ts'
import { openLedger } from '../../storage/ledger.ts'
import { textReply } from '../../src/chat/reply.ts'
import { line, plainText } from '../../src/i18n/rich-text.ts'
import type { MessageKey } from '../../src/register/ids.ts'
import type { Job } from '../../src/schedule/job.ts'
import { runDue, type RunDuePorts } from '../../src/schedule/run-due.ts'
import { metropole } from './requests.ts'

/** What befalls one tick. `call` counts the calls to ports from 0; a tick that makes fewer goes well. */
export type Fate =
  | { readonly kind: 'well' }
  | { readonly kind: 'killed'; readonly call: number; readonly when: 'before' | 'after' }
  /** The platform refuses, the process lives on. */
  | { readonly kind: 'refused' }
  /** The platform took the message, and the answer was lost on the way. */
  | { readonly kind: 'unanswered' }

class Killed extends Error {}

/** Here processes die, not machines: real files, without waiting for the disk. */
const hastyDisk = {
  ...nodeDisk,
  open: async (...asked: Parameters<typeof nodeDisk.open>) =>
    Object.assign(await nodeDisk.open(...asked), { sync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
}

export interface Post {
  readonly key: MessageKey
  readonly at: Temporal.Instant
  readonly text: string
}

export class MortalBot {
  /** Every call to the platform that reached it; the same key twice is one message there. */
  readonly posts: Post[] = []
  readonly #path: string
  readonly #jobs: readonly Job[]
  #composed = 0

  constructor(path: string, jobs: readonly Job[]) {
    this.#path = path
    this.#jobs = jobs
  }

  /** One tick of a process that has just started: it knows what is on disk and nothing else. */
  async tick(now: Temporal.Instant, fate: Fate): Promise<'lived' | 'died'> {
    let calls = 0
    let dead = false
    const step = async <T>(effect: () => Promise<T>): Promise<T> => {
      if (dead) throw new Killed()
      const isLast = fate.kind === 'killed' && calls === fate.call
      calls += 1
      if (isLast) dead = true
      if (isLast && fate.when === 'before') throw new Killed()
      const result = await effect()
      // Calls of other rooms that were under way when the process died come back to nobody.
      if (dead) throw new Killed()
      return result
    }
    const ledger = await openLedger(this.#path, hastyDisk)
    const ports: RunDuePorts = {
      ledger: {
        lines: (since) => step(() => ledger.lines(since)),
        record: (written) => step(() => ledger.record(written)),
        told: (room) => step(() => ledger.told(room)),
      },
      compose: () =>
        step(async () => {
          this.#composed += 1
          return { reply: textReply(line`content ${this.#composed}`) }
        }),
      post: (_, { title }, key) =>
        step(async () => {
          if (fate.kind === 'refused') throw new Error('refused')
          this.posts.push({ key, at: now, text: plainText(title) })
          if (fate.kind === 'unanswered') throw new Error('no answer')
        }),
      alert: () => step(async () => undefined),
      log: () => undefined,
      now: () => now,
    }
    try {
      await runDue(this.#jobs, metropole, ports)
    } catch (error) {
      if (!dead) throw error
    }
    return dead ? 'died' : 'lived'
  }
}
