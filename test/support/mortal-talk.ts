// What a process that may die at any moment and the test that started it say to each other, a line of JSON each time.

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'

/** `post` asks for a digest under a key, as the schedules do; `stop` is what an administrator does. */
export type MortalOrder =
  | { readonly do: 'stop' }
  | { readonly do: 'post'; readonly room: string; readonly key: string; readonly text: string }

export type MortalLine =
  | { readonly told: 'started' }
  /** With its last memory, in bytes. */
  | { readonly told: 'stopped'; readonly rss: number }
  | { readonly told: 'posted'; readonly key: string }
  | { readonly told: 'not posted'; readonly key: string; readonly why: string }
  /** What an earlier process left is answered. */
  | { readonly told: 'resumed' }
  /** It cannot go on. */
  | { readonly told: 'fatal'; readonly why: string }
  /** The homeserver does not take its keys: they are not those that it knows. */
  | { readonly told: 'keys refused'; readonly why: string }

/** Told at once: what was said just before dying is heard. */
export const tell = (told: MortalLine): void => {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

export const tellFatal = (error: unknown): void => {
  const why = error instanceof UserError ? plainText(error.say(words.fr)) : String(error)
  tell({ told: 'fatal', why })
}

/** Tells whether a digest is in its room. */
export const tellPosted = (key: string, posting: Promise<void>): void => {
  posting.then(
    () => tell({ told: 'posted', key }),
    (error: unknown) => tell({ told: 'not posted', key, why: String(error) }),
  )
}

/** The digests that are asked for, as they are asked for, until the order to stop. */
export async function* postsAsked(): AsyncGenerator<Extract<MortalOrder, { do: 'post' }>> {
  for await (const text of createInterface({ input: process.stdin })) {
    const order = JSON.parse(text) as MortalOrder
    if (order.do === 'stop') return
    yield order
  }
}
