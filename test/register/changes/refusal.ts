// What a refused change says, in French, and proof that it changed nothing.

import { expect } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import type { Entry } from '../../../src/register/entry.ts'

/** The sentence said to the user. Fails when the change is accepted, or touches the entry before refusing. */
export const refusalOf = <E extends Entry>(entry: E, change: (entry: E) => unknown): string => {
  const before = structuredClone(entry)
  try {
    change(entry)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(entry).toEqual(before)
    return plainText(error.say(words.fr))
  }
  throw new Error('the change was accepted')
}
