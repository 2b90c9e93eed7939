// What `doctor` says of a platform: one line for each thing that was looked at, and whether it is as it must be.

import type { Line } from '../i18n/rich-text.ts'

export interface Remark {
  readonly line: Line
  /** Something that Vigie cannot do until it is mended. */
  readonly isWrong: boolean
}

export interface PlatformReport {
  readonly lines: readonly Line[]
  readonly isWrong: boolean
  /** The same, for scripts; null without an account. */
  readonly json: object | null
}

export const fine = (line: Line): Remark => ({ line, isWrong: false })
export const wrong = (line: Line): Remark => ({ line, isWrong: true })

export const reportOf = (remarks: readonly Remark[], json: object | null): PlatformReport => ({
  lines: remarks.map(({ line }) => line),
  isWrong: remarks.some(({ isWrong }) => isWrong),
  json,
})
