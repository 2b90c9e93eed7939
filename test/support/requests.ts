// Requests for tests: an e-mail from the public unless said otherwise.

import { localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText } from '../../src/register/ids.ts'
import { isOpen, isStanding, isTask } from '../../src/register/kinds/kinds.ts'
import type { ListEntries, ListOpen, ListTasks } from '../../src/register/ports.ts'
import type { Rules } from '../../src/register/rules.ts'

export const metropole = new WorkingDays('metropole')

export const usualRules: Rules = { workingDays: metropole, limits: [], receiptOnClosedDay: 'same-day' }

export const aRequest = (
  id: number,
  received: string,
  more: Partial<Omit<RequestEntry, 'id' | 'received' | 'kind'>> = {},
): RequestEntry => ({
  kind: 'request',
  id: entryId(id),
  revision: 1,
  count: 1,
  channel: 'email',
  nature: 'information',
  requester: 'public',
  received: localDate(received),
  logged: { at: `${received}T08:00:00Z` as InstantText },
  ...more,
})

/** Entries as the register gives them to figures and digests. */
export const holding = (entries: readonly Entry[]): ListEntries & ListOpen & ListTasks => ({
  touching: async function* () {
    yield entries
  },
  standing: async () => entries.filter(isStanding),
  tasks: async () => entries.filter(isTask).filter(isOpen),
  open: async () =>
    entries.filter((entry): entry is RequestEntry => entry.kind === 'request' && entry.outcome === undefined),
})
