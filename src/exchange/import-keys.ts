// The key of each line of a file: the same line of the same file gets the same key at every import.

import { hash } from 'node:crypto'
import type { ImportKey } from './import-port.ts'

/** 132 bits: enough for two different lines never to meet. */
const keyLength = 22

const digest = (text: string): ImportKey => hash('sha256', text, 'base64url').slice(0, keyLength) as ImportKey

export interface Keyed {
  readonly key: ImportKey
  /** The line repeats an earlier one of the file (or its reference). */
  readonly repeats: boolean
}

/**
 * Names the lines of one reading of a file. A reference of another system is
 * the key; without one, what the line says is. Either may repeat (two equal
 * requests, a bulk entry that was split), so its ordinal among its equals is
 * part of the key.
 */
export const keyMaker = (): ((meaning: string, reference: string | undefined) => Keyed) => {
  const seen = new Map<ImportKey, number>()
  return (meaning, reference) => {
    const first = digest(reference === undefined ? `line\n${meaning}` : `reference\n${reference}`)
    const ordinal = seen.get(first) ?? 0
    seen.set(first, ordinal + 1)
    return { key: ordinal === 0 ? first : digest(`${first}\n${ordinal}`), repeats: ordinal > 0 }
  }
}
