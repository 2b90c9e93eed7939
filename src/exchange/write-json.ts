// Writes JSON: an array of entries under the code's English names, the same in every language.

import type { CallsEntry, Entry, EntryKind, EntryOf, RequestEntry, TaskEntry } from '../register/entry.ts'
import type { ComputedFacts } from './column.ts'
import type { ExportedEntry } from './export-rows.ts'

const onTimeOf = ({ onTime }: ComputedFacts): boolean | null => {
  if (onTime === 'yes') return true
  return onTime === 'no' ? false : null
}

const endingOf = ({ outcome }: RequestEntry) => {
  switch (outcome?.kind) {
    case undefined:
      return {}
    case 'replied':
      return { replied: outcome.on, reply: 'substantive' }
    case 'undated':
      return { reply: 'undated' }
    case 'outside':
      return { outside: { to: outcome.to, on: outcome.on } }
    case 'closed':
      return { closed: { on: outcome.on, reason: outcome.reason, void: outcome.void } }
  }
}

/** `due`, `replied` and `delay` are null while there is none; `onTime` also when the request is in no base, `inSample` when its box is not sampled. */
const requestObject = (request: RequestEntry, facts: ComputedFacts) => ({
  id: request.id,
  kind: request.kind,
  channel: request.channel,
  nature: request.nature,
  requester: request.requester,
  matter: request.matter,
  service: request.service,
  mailbox: request.mailbox,
  theme: request.theme,
  label: request.label,
  reference: request.reference,
  count: request.count,
  received: request.received,
  receivedAssumed: request.receivedAssumed,
  incomplete: request.incomplete,
  acknowledgement: request.acknowledgement,
  transfers: request.transfers,
  chasers: request.chasers,
  urgent: request.urgent,
  holdings: request.holdings,
  due: facts.due ?? null,
  replied: null,
  ...endingOf(request),
  delay: facts.delay ?? null,
  onTime: onTimeOf(facts),
  inSample: facts.inSample === undefined ? null : facts.inSample === 'yes',
})

/** The fields themselves, without who logged it. */
const plainObject = ({ revision: _revision, logged: _logged, cancelled: _cancelled, ...told }: Entry): object => told

const callsObject = ({ id, kind, service, on, received, answered, lost, voiceServer }: CallsEntry) => ({
  id,
  kind,
  service,
  on,
  received,
  answered,
  lost,
  voiceServer,
})

const taskObject = (task: TaskEntry, facts: ComputedFacts) => ({
  ...plainObject(task),
  due: facts.due ?? null,
  delay: facts.delay ?? null,
  onTime: onTimeOf(facts),
})

const objectOf: { readonly [K in EntryKind]: (entry: EntryOf<K>, facts: ComputedFacts) => object } = {
  request: requestObject,
  calls: callsObject,
  appointment: taskObject,
  update: taskObject,
  measure: plainObject,
  survey: plainObject,
  mystery: plainObject,
  contact: plainObject,
  improvement: plainObject,
  template: plainObject,
  sampling: plainObject,
}

export async function* jsonPieces(chunks: AsyncIterable<readonly ExportedEntry[]>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const chunk of chunks) {
    const objects = chunk.map(({ entry, facts }) =>
      // An entry and the function of its kind always go together.
      JSON.stringify((objectOf[entry.kind] as (entry: Entry, facts: ComputedFacts) => object)(entry, facts)),
    )
    yield separator + objects.join(',\n')
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
