// Entries written in one line, and a register that serves them in chunks as the real one does.

import { addDays, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { type Month, monthFromParts } from '../../src/calendar/month.ts'
import { monthPeriod, type Period } from '../../src/calendar/period.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import type { Figure, FigureGroup } from '../../src/indicators/figure.ts'
import { defaultFigureSetting, type FigureSetting } from '../../src/indicators/query.ts'
import { Directory, type Mailbox, type Service } from '../../src/register/directory.ts'
import type { CallsEntry, Entry, RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import { isStanding, staysInReach } from '../../src/register/kinds/kinds.ts'
import { firstMonthOf, lastMonthOf } from '../../storage/entry-life.ts'

const logged = { at: '2022-01-01T00:00:00Z' as InstantText }
let lastId = 0

const stamp = () => ({ id: entryId((lastId += 1)), revision: 1, logged })

/** An e-mail from the public asking for information, but for what `fields` says. */
export const request = (received: string, fields: Partial<RequestEntry> = {}): RequestEntry => ({
  kind: 'request',
  ...stamp(),
  count: 1,
  channel: 'email',
  nature: 'information',
  requester: 'public',
  received: localDate(received),
  ...fields,
})

export const calls = (on: string, fields: Partial<CallsEntry>): CallsEntry => ({
  kind: 'calls',
  ...stamp(),
  on: localDate(on),
  ...fields,
})

/** Weeks declared a month ahead, unless said otherwise. */
export const sampling = (start: string, end: string, fields: Partial<SamplingEntry> = {}): SamplingEntry => ({
  kind: 'sampling',
  ...stamp(),
  start: localDate(start),
  end: localDate(end),
  declared: addDays(localDate(start), -30),
  ...fields,
})

export const replied = (on: string) => ({ outcome: { kind: 'replied', on: localDate(on) } }) as const
export const closed = (on: string) =>
  ({ outcome: { kind: 'closed', on: localDate(on), reason: 'sans suite' } }) as const
export const undated = { outcome: { kind: 'undated' } } as const
export const holding = (on: string, until: string) => ({ on: localDate(on), until: localDate(until) })
export const transfer = (to: string, on: string) => ({ to, on: localDate(on) })

export const day = (text: string): Day => dayOf(localDate(text))
export const month = (year: number, rank: number): Period => monthPeriod(monthFromParts(year, rank))

/** Serves entries in chunks of consecutive ones; the same arrays each time. */
export const registerOf = (entries: readonly Entry[], chunkSize = 1000): ListEntries => {
  const chunks = Array.from({ length: Math.ceil(entries.length / chunkSize) }, (_, index) =>
    entries.slice(index * chunkSize, (index + 1) * chunkSize),
  )
  const meets = (entry: Entry, first: Month, last: Month): boolean =>
    firstMonthOf(entry) <= last && (staysInReach(entry) || lastMonthOf(entry) >= first)
  const standing = entries.filter(isStanding)
  return {
    standing: async () => standing,
    async *touching({ first, last }) {
      for (const chunk of chunks) if (chunk.some((entry) => meets(entry, first, last))) yield chunk
    },
  }
}

const workingDays = new WorkingDays('metropole')

export const settingWith = ({
  services = [],
  mailboxes = [],
  ...rest
}: Partial<FigureSetting> & {
  readonly services?: readonly Service[]
  readonly mailboxes?: readonly Mailbox[]
} = {}): FigureSetting => ({
  ...defaultFigureSetting,
  rules: { workingDays, limits: [], receiptOnClosedDay: 'same-day' },
  directory: new Directory(services, mailboxes),
  ...rest,
})

/** The figure of an indicator in a group; a missing one fails the test that asked. */
export const figureIn = (groups: readonly FigureGroup[], indicator: string, key = 'total'): Figure => {
  const group = groups.find((candidate) => candidate.key === key)
  const figure = group?.figures.find((candidate) => candidate.indicator.id === indicator)
  if (!figure) throw new Error(`no figure ${indicator} in ${key}`)
  return figure
}
