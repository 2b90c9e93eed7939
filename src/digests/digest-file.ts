// The rows of a digest as a spreadsheet file, for what does not fit in a message.

import { stringify } from 'csv-stringify/sync'

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { FileBlock } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { type FollowedRequest, isLate } from '../register/follow-up.ts'

export interface FileSection {
  readonly heading: string
  readonly items: readonly FollowedRequest[]
}

const rowOf = (
  heading: string,
  item: FollowedRequest,
  today: Day,
  workingDays: WorkingDays,
  { digests, entries }: Words,
): readonly (string | number)[] => {
  const { request, standing, holder } = item
  const expected = standing.kind === 'suspended' ? undefined : standing.expected
  return [
    heading,
    request.id,
    [entries.what(request), request.theme, request.label].filter((part) => part !== undefined).join(', '),
    holder ?? '',
    request.received,
    expected === undefined ? '' : dateOf(expected),
    expected !== undefined && isLate(item) ? workingDays.between(expected, today) : '',
    request.transfers?.at(-1)?.on ?? '',
    request.urgent ? digests.yes : '',
    request.chasers?.length ?? 0,
  ]
}

/**
 * Every row of the sections. Semicolons and a byte order mark: French
 * spreadsheets open it as it is; texts that would be read as formulas are
 * escaped, since users typed them.
 */
export const digestFile = (
  sections: readonly FileSection[],
  today: Day,
  workingDays: WorkingDays,
  words: Words,
): FileBlock => {
  const { columns, ...digests } = words.digests
  const rows = sections.flatMap(({ heading, items }) =>
    items.map((item) => rowOf(heading, item, today, workingDays, words)),
  )
  return {
    kind: 'file',
    name: digests.fileName(dateOf(today)),
    mediaType: 'text/csv; charset=utf-8',
    content: stringify([Object.values(columns), ...rows], { delimiter: ';', bom: true, escape_formulas: true }),
    inWords: digests.file(rows.length),
  }
}
