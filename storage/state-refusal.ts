// What is said when the state of a platform cannot be used: what is lost with it, and so the way out, differ.

import { UserError } from '../src/errors.ts'
import type { Line } from '../src/i18n/rich-text.ts'
import type { Words } from '../src/i18n/words.ts'
import type { HeldWords } from './lock.ts'
import type { StateRefusal } from './state-format.ts'

/** The platforms that keep something on disk. */
export type StatePlatform = 'matrix' | 'slack'

type Say = (words: Words, file: string) => Line

/** Slack's is never sealed, as it holds no key: one that is was not written for it. */
const ofSlack: Say = (words, file) => words.slackAccount.state.damaged(file)

const refusals: Readonly<Record<StatePlatform, Readonly<Record<StateRefusal, Say>>>> = {
  matrix: {
    'no-key': (words, file) => words.matrixAccount.state.noKey(file),
    'other-key': (words, file) => words.matrixAccount.state.otherKey(file),
    damaged: (words, file) => words.matrixAccount.state.damaged(file),
    newer: (words, file) => words.matrixAccount.state.newer(file),
  },
  slack: {
    'no-key': ofSlack,
    'other-key': ofSlack,
    damaged: ofSlack,
    newer: (words, file) => words.slackAccount.state.newer(file),
  },
}

const accountOf = (platform: StatePlatform, words: Words): Words['matrixAccount'] | Words['slackAccount'] =>
  platform === 'matrix' ? words.matrixAccount : words.slackAccount

export const stateRefusal = (
  platform: StatePlatform,
  why: StateRefusal,
  file: string,
  options?: ErrorOptions,
): UserError => new UserError((words) => refusals[platform][why](words, file), options)

export const heldWords =
  (platform: StatePlatform): HeldWords =>
  (words, holder) =>
    accountOf(platform, words).state.locked(holder)

export const strayLock = (platform: StatePlatform, file: string, options: ErrorOptions): UserError =>
  new UserError((words) => accountOf(platform, words).state.strayLock(file), options)
