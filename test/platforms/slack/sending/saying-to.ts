// An outbox on a frail Slack and in a time of its own, that can die at any moment and begin again on what was saved.

import type { Log } from '../../../../src/log.ts'
import { words } from '../../../../src/i18n/words.ts'
import { Outbox } from '../../../../src/platforms/slack/sending/outbox.ts'
import { Journal } from '../../../../src/platforms/slack/state/journal.ts'
import type { Utterance } from '../../../../src/platforms/slack/state/utterance.ts'
import { FakeTime } from '../../pacing/fake-time.ts'
import type { FrailSlack } from './frail-slack.ts'

export const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

export interface Saying {
  readonly journal: Journal
  readonly outbox: Outbox
  readonly time: FakeTime
  /** What a process that dies now leaves. */
  saved(): Uint8Array
  /** As a kill does: nothing more is done by this process. */
  kill(): void
}

/** `savesLeft`: after so many, the process dies while it saves. */
export const sayingTo = (
  web: FrailSlack,
  journal = new Journal(),
  {
    time = new FakeTime(),
    savesLeft = Infinity,
    draw = () => Promise.resolve({ png: new Uint8Array(8) }),
  }: { readonly time?: FakeTime; readonly savesLeft?: number; readonly draw?: () => Promise<{ png: Uint8Array }> } = {},
): Saying => {
  const stop = new AbortController()
  web.now = time.read
  let saved = journal.bytes()
  let left = savesLeft
  const dead = new Promise<never>(() => undefined)
  const outbox = new Outbox({
    journal,
    web,
    save: () => {
      left -= 1
      if (left < 0 || stop.signal.aborted) {
        stop.abort()
        return dead
      }
      saved = journal.bytes()
      return Promise.resolve()
    },
    draw,
    words: words.fr,
    now: time.read,
    log: silent,
    signal: stop.signal,
    pause: time.pause,
  })
  outbox.start()
  return { journal, outbox, time, saved: () => saved, kill: () => stop.abort() }
}

/** Queued when the time of tests begins. */
export const utterance = (id: string, texts: readonly string[], more: Partial<Utterance> = {}): Utterance => ({
  id,
  channel: 'C1',
  messages: texts.map((text) => ({ text, blocks: [{ type: 'divider' }] })),
  attachments: [],
  charts: [],
  said: [],
  uploaded: 0,
  queuedAt: 1_000_000,
  ...more,
})
