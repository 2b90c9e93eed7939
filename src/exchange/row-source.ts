// A file opened for reading its lines, as often as needed, and the limits of what is read.

import type { SheetRow } from './read-rows.ts'

export const largestFile = 50 * 1024 * 1024
export const largestUnpacked = 256 * 1024 * 1024
export const mostRows = 1_000_000

/** How many lines are handed over at a time: enough to make the asynchronous step cheap, few enough to stay small. */
export const chunkOfRows = 1_000

export interface RowSource {
  readonly header: SheetRow
  /** The lines below the header, from the first one again at each call. Throws a UserError. */
  rows(): AsyncIterable<readonly SheetRow[]>
  /** About how many lines there are: for progress. */
  readonly estimatedRows: number
}
