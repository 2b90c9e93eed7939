// A call that changes something at Slack: noted before it leaves, so that whoever dies with it finds out what became of it.

import type { ChartBlock } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import { CallFailed } from '../connection/call-fault.ts'
import type { Journal } from '../state/journal.ts'
import type { Utterance } from '../state/utterance.ts'

export interface SayNextSetting {
  readonly web: Pick<
    SlackWeb,
    'postMessage' | 'messagesSince' | 'getUploadUrl' | 'sendBytes' | 'completeUpload' | 'fileInfo'
  >
  readonly journal: Journal
  /** Resolves once what the journal holds is durable. */
  readonly save: () => Promise<void>
  readonly draw: (chart: ChartBlock) => Promise<{ readonly png: Uint8Array }>
  readonly words: Words
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A call may be carried out long after its answer was given up: it is looked for until then. In milliseconds. */
export const latestArrival = 20_000

/** Nobody knows yet; to be asked again after so many milliseconds. */
export interface Unsure {
  readonly wait: number
}

/** The rest of a wait that began at an attempt of that age. */
export const unsureFor = (longest: number, age: number): Unsure => ({ wait: longest - age })

/** In milliseconds. */
const lookAgain = 5_000

/**
 * A look at what became of a call that failed itself: the call is no less
 * unknown than it was before. Throws on what no waiting mends.
 */
export const unsureAfter = (error: unknown): Unsure => {
  if (!(error instanceof CallFailed) || error.fault.kind === 'refused') throw error
  return { wait: error.fault.kind === 'rate-limited' ? error.fault.after : lookAgain }
}

/** What must be durable before a call could not be kept: the call was not made. */
export class NotKept extends Error {
  override name = 'NotKept' as const
}

/** Throws a {@link NotKept}. */
export const noteAttempt = async (
  id: string,
  { journal, now, save }: SayNextSetting,
  known: Pick<Utterance, 'fileId'> = {},
): Promise<void> => {
  journal.advance(id, (utterance) => ({ ...utterance, ...known, attemptedAt: now() }))
  try {
    // Before the call: a process that dies with it must find out, not say it again.
    await save()
  } catch (cause) {
    throw new NotKept('the state could not be saved', { cause })
  }
}

/**
 * How long ago the call left, in milliseconds. With a clock that was set back
 * meanwhile nobody knows: the wait begins again, by the new time.
 */
export const ageOf = (
  { id, attemptedAt = 0 }: Pick<Utterance, 'id' | 'attemptedAt'>,
  { journal, now }: Pick<SayNextSetting, 'journal' | 'now'>,
): number => {
  const age = now() - attemptedAt
  if (age >= 0) return age
  journal.advance(id, (utterance) => ({ ...utterance, attemptedAt: now() }))
  return 0
}

export const withoutAttempt = (utterance: Utterance): Utterance => {
  const { attemptedAt: _, ...rest } = utterance
  return rest
}
