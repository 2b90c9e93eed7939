// Which service held a request, and when.

import { dayOf } from '../calendar/local-date.ts'
import type { RequestEntry } from '../register/entry.ts'
import type { Names } from './names.ts'

/** How many of a request's transfers had happened by the end of a day. */
export const transfersBy = (request: RequestEntry, day: number): number => {
  const { transfers } = request
  if (transfers === undefined) return 0
  let count = 0
  for (const transfer of transfers) if (dayOf(transfer.on) <= day) count += 1
  return count
}

/** The number of the service that held a request at the end of a day; `receiver` is the one that received it. */
export const holderAt = (request: RequestEntry, receiver: number, day: number, services: Names): number => {
  const count = transfersBy(request, day)
  return count === 0 ? receiver : services.numberOf(request.transfers?.[count - 1]?.to)
}
