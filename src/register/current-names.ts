// Open entries under the names that their services have today: a service that was renamed would not find its own work.

import type { RequestEntry, TaskEntry, Transfer } from './entry.ts'

/** The name that a service has in the configuration, for any name that it had or is called by; else the text itself. */
export type CurrentName = (service: string) => string

const moved = (transfer: Transfer, name: CurrentName): Transfer => {
  const to = name(transfer.to)
  const from = transfer.from === undefined ? undefined : name(transfer.from)
  if (to === transfer.to && from === transfer.from) return transfer
  return { ...transfer, to, ...(from === undefined ? {} : { from }) }
}

/** The same object where nothing was renamed, as nearly always. */
const inService = <E extends RequestEntry | TaskEntry>(entry: E, name: CurrentName): E => {
  const service = entry.service === undefined ? undefined : name(entry.service)
  return service === entry.service ? entry : { ...entry, service }
}

/** For lists, which go by service; what is stored keeps the names of its time. */
export const taskToday = (task: TaskEntry, name: CurrentName): TaskEntry => inService(task, name)

/** See `taskToday`; a request is also where it was transferred to. */
export const requestToday = (request: RequestEntry, name: CurrentName): RequestEntry => {
  const own = inService(request, name)
  if (own.transfers === undefined) return own
  const transfers = own.transfers.map((transfer) => moved(transfer, name))
  return transfers.every((transfer, index) => transfer === own.transfers?.[index]) ? own : { ...own, transfers }
}
