// What a question about figures was about, as it is typed: the answer's own commands repeat it.

import { periodCode } from '../../src/calendar/period-code.ts'
import type { Period } from '../../src/calendar/period.ts'
import type { Words } from '../../src/i18n/words.ts'
import type { Basis } from '../../src/indicators/query.ts'

export interface AskedScope {
  readonly period?: Period | undefined
  readonly service?: string | undefined
  readonly mailbox?: string | undefined
  readonly basis?: Basis | undefined
  /** An id of the catalogue. */
  readonly indicator?: string | undefined
}

const quoted = (name: string): string => (name.includes(' ') ? `"${name}"` : name)

const indicatorName = (id: string, labels: Readonly<Record<string, { readonly names: readonly string[] }>>): string =>
  labels[id]?.names[0] ?? id

/** What was asked about, as it is typed: " mai 2022 boîte:pref-etrangers". */
export const scopeWords = (
  { period: asked, service: holder, mailbox: box, basis, indicator }: AskedScope,
  { periods, indicators, vocabulary: { keys, choices } }: Words,
): string =>
  [
    // A month or a year by its name; other periods by the code that every language's reader takes.
    asked && (asked.shape === 'month' || asked.shape === 'year' ? periods.name(asked) : periodCode(asked)),
    holder && `${keys.service[0]}:${quoted(holder)}`,
    box && `${keys.mailbox[0]}:${quoted(box)}`,
    indicator && `${keys.indicator[0]}:${quoted(indicatorName(indicator, indicators.labels))}`,
    basis && `${keys.basis[0]}:${choices.basis[basis][0]}`,
  ]
    .filter((part) => part !== undefined)
    .map((part) => ` ${part}`)
    .join('')
