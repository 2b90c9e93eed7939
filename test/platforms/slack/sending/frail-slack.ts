// A Slack for the outbox: it takes messages as it is told to, loses answers as networks do, and remembers what is there.

import { CallFailed } from '../../../../src/platforms/slack/connection/call-fault.ts'
import type {
  FileInfo,
  MessageSpot,
  SlackWeb,
  UploadPlace,
} from '../../../../src/platforms/slack/connection/slack-web.ts'
import type { SlackMessage } from '../../../../src/platforms/slack/saying/message.ts'

/** What becomes of one call that changes something. `lost`: carried out, and its answer never came; `late`: in the end. */
export type Fate = 'taken' | 'lost' | 'late' | 'vanished' | 'unreached' | 'too-fast' | 'refused-shape' | 'refused'

const faults = {
  lost: { kind: 'unknown' },
  late: { kind: 'unknown' },
  vanished: { kind: 'unknown' },
  unreached: { kind: 'unreached' },
  'too-fast': { kind: 'rate-limited', after: 30_000 },
  'refused-shape': { kind: 'refused', error: 'invalid_blocks', details: [] },
  refused: { kind: 'refused', error: 'is_archived', details: [] },
} as const

/** In milliseconds. */
const lateness = 15_000

export interface There {
  readonly channel: string
  readonly thread?: string
  readonly ts: string
  readonly name?: string
  readonly text: string
  readonly blocks: number
}

type Calls = Pick<
  SlackWeb,
  'postMessage' | 'messagesSince' | 'getUploadUrl' | 'sendBytes' | 'completeUpload' | 'fileInfo'
>

export class FrailSlack implements Calls {
  readonly there: There[] = []
  readonly shared: { readonly id: string; readonly channel: string; readonly thread?: string }[] = []
  /** What the next calls end with; 'taken' once it is empty. */
  readonly fates: Fate[] = []
  /** What the next looks at what is there end with; they succeed once it is empty. */
  readonly looks: ('unreached' | 'too-fast' | 'seen')[] = []
  /** Without the right to read a channel's history. */
  isBlind = false
  /** Milliseconds, for what comes late. */
  now = (): number => 0
  #last = 0
  #late: { readonly at: number; readonly take: () => void }[] = []

  #fate(method: string, take: () => void): void {
    this.#arrive()
    const fate = this.fates.shift() ?? 'taken'
    if (fate === 'taken' || fate === 'lost') take()
    if (fate === 'late') this.#late.push({ at: this.now() + lateness, take })
    if (fate !== 'taken') throw new CallFailed(method, faults[fate])
  }

  /** What comes late is there by now, or is not. */
  #arrive(): void {
    const due = this.#late.filter(({ at }) => at <= this.now())
    this.#late = this.#late.filter((one) => !due.includes(one))
    for (const { take } of due) take()
  }

  #look(method: string): void {
    this.#arrive()
    const fate = this.looks.shift() ?? 'seen'
    if (fate !== 'seen') throw new CallFailed(method, faults[fate])
  }

  postMessage({ channel, thread }: MessageSpot, { text, blocks }: SlackMessage, name?: string): Promise<string> {
    return Promise.try(() => {
      const ts = `1.${String((this.#last += 1)).padStart(6, '0')}`
      this.#fate('chat.postMessage', () =>
        this.there.push({
          channel,
          ...(thread === undefined ? {} : { thread }),
          ts,
          ...(name === undefined ? {} : { name }),
          text,
          blocks: blocks.length,
        }),
      )
      return ts
    })
  }

  async *messagesSince({ channel, thread }: MessageSpot): AsyncIterable<{ ts: string; name?: string }> {
    await Promise.resolve()
    this.#look('conversations.history')
    if (this.isBlind)
      throw new CallFailed('conversations.history', { kind: 'refused', error: 'missing_scope', details: [] })
    yield* this.there.filter((message) => message.channel === channel && message.thread === thread)
  }

  getUploadUrl(): Promise<UploadPlace> {
    return Promise.try(() => {
      let place = { fileId: '', url: '' }
      this.#fate('files.getUploadURLExternal', () => {
        place = { fileId: `F${(this.#last += 1)}`, url: 'http://127.0.0.1/' }
      })
      return place
    })
  }

  sendBytes(): Promise<void> {
    return Promise.try(() => this.#fate('upload', () => undefined))
  }

  completeUpload({ id }: { readonly id: string }, spot?: MessageSpot): Promise<void> {
    return Promise.try(() =>
      this.#fate('files.completeUploadExternal', () => {
        if (spot !== undefined) this.shared.push({ id, ...spot })
      }),
    )
  }

  fileInfo(id: string): Promise<FileInfo> {
    return Promise.try(() => {
      this.#look('files.info')
      const sharedIn = this.shared.filter((file) => file.id === id).map(({ channel }) => channel)
      return { id, sharedIn }
    })
  }
}
