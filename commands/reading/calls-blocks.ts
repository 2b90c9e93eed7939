// What /taux says of calls beside the switchboard's rate: the other services, and what each of them lost.

import type { Block } from '../../src/chat/reply.ts'
import { callsOfServices, callsTable, hasLostAlone } from '../../src/digests/calls-table.ts'
import type { Words } from '../../src/i18n/words.ts'
import { callsByService } from '../../src/indicators/calls-by-service.ts'
import { lostByService } from '../../src/indicators/lost-calls.ts'
import type { FigureSetting, Scope } from '../../src/indicators/query.ts'
import type { ListEntries } from '../../src/register/ports.ts'

/** Nothing where no other service logged calls. */
export const callsBlocks = async (
  query: Scope,
  register: ListEntries,
  figures: FigureSetting,
  words: Words,
): Promise<readonly Block[]> => {
  const groups = await callsByService(query, register, figures)
  const services = callsOfServices(groups, await lostByService(query, register, figures), words)
  const table = callsTable(services, words.rates.otherCalls, words)
  if (table === undefined) return []
  return hasLostAlone(services) ? [table, { kind: 'text', lines: [words.rates.lostAlone] }] : [table]
}
