// What lists offer beside each request is taken by the dispatcher, from anybody of the room that reads them.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, type Day, dayOf, type LocalDate } from '../../src/calendar/local-date.ts'
import type { Action, ListedEntry, Reply } from '../../src/chat/reply.ts'
import { type Language, languages } from '../../src/i18n/words.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { userId } from '../../src/register/ids.ts'
import { anyRequest } from '../register/arbitrary-request.ts'
import { created } from '../support/commits.ts'
import { type Conversation, converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const services = ['Accueil', 'Séjour', 'Légalité'] as const
const people = ['anne', 'luc'].map((name) => userId(`matrix:@${name}:exemple.fr`))

/** The last day on which something happened to the request. */
const lastDayOf = ({ received, incomplete, holdings, outcome, transfers }: RequestEntry): Day => {
  const dates: readonly (LocalDate | undefined)[] = [
    received,
    incomplete?.asked,
    incomplete?.completed,
    holdings?.at(-1)?.on,
    transfers?.at(-1)?.on,
    outcome !== undefined && 'on' in outcome ? outcome.on : undefined,
  ]
  return Math.max(...dates.flatMap((date) => (date === undefined ? [] : [dayOf(date)]))) as Day
}

/** A request of some service, perhaps handed on, logged or taken by one of two people, seen some days later. */
const anyListed = fc
  .record({
    request: anyRequest,
    isOpen: fc.integer({ min: 0, max: 3 }).map((value) => value > 0),
    path: fc.uniqueArray(fc.constantFrom(...services), { minLength: 1, maxLength: 3 }),
    logger: fc.constantFrom(...people),
    taker: fc.constantFrom(undefined, ...people),
    later: fc.nat(12),
    room: fc.constantFrom('accueil', 'sejour', 'legalite', 'ailleurs'),
  })
  .map(({ request, isOpen, path, logger, taker, later, room }) => {
    const { outcome, ...open } = request
    const [service, ...handed] = path
    const transfers = handed.map((to) => ({ to, on: request.received }))
    const entry: RequestEntry = {
      ...open,
      ...(outcome === undefined || isOpen ? {} : { outcome }),
      ...(service === undefined ? {} : { service }),
      ...(transfers.length === 0 ? {} : { transfers }),
      logged: { ...request.logged, by: logger },
      ...(taker === undefined ? {} : { takenBy: taker }),
    }
    return { entry, at: `${dateOf((lastDayOf(entry) + later) as Day)}T09:00`, room }
  })

interface Listed {
  readonly entry: RequestEntry
  readonly at: string
  readonly room: string
}

/** Anne, in the room, on a register that holds the request alone. */
const annes = async ({ entry, at, room }: Listed, language: Language): Promise<Conversation> => {
  const register = new MemoryRegister()
  await register.commit(created('seed', entry))
  return converse({ at, room, by: 'anne' }, { language }, register)
}

const lists = {
  fr: ['!retards', '!échéances', '!moi', '!digest', '!voir ouvertes', '!voir hors-délai', '!voir dans-les-délais'],
  en: ['!overdue', '!due', '!mine', '!digest', '!show open', '!show late', '!show in-time'],
}

/** How a form would go on with what an action begins. */
const completed = ({ command, form }: Action, holder: string | undefined, language: Language): string => {
  if (form === undefined) return command
  if (/ (?:attente|holding)$/.test(command))
    return `${command} ${language === 'fr' ? 'sous:3 semaines' : 'within:3 weeks'}`
  return `${command} ${services.find((service) => service !== holder)}`
}

/** What a list offers; nothing where an answer has none. */
const listedIn = (reply: Reply | undefined): readonly ListedEntry[] =>
  (reply?.blocks ?? []).flatMap((block) => {
    if (block.kind !== 'list') return []
    // In these answers every list is one of requests.
    expect(block.entries?.length).toBe(block.items.length)
    return block.entries ?? []
  })

describe.each(languages)('in %s', (language) => {
  test('every action of every list is carried out, whatever the request and whoever holds it', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(anyListed, async (listed) => {
        const chat = await annes(listed, language)
        const actions = new Map<string, Action>()
        for (const text of lists[language])
          for (const { id, actions: offered } of listedIn(await chat.reply(text))) {
            expect(id).toBe(listed.entry.id)
            for (const action of offered) actions.set(action.command, action)
          }
        const holder = listed.entry.transfers?.at(-1)?.to ?? listed.entry.service
        for (const action of actions.values()) {
          seen.add(action.label)
          const fresh = await annes(listed, language)
          const reply = await fresh.reply(completed(action, holder, language))
          expect([action.command, reply?.refused]).toEqual([action.command, undefined])
        }
        expect(chat.bugs).toEqual([])
      }),
      { numRuns: 120 },
    )
    // Answer, hold, hand on, complete, explain: each was met.
    expect(seen.size).toBe(5)
  })
})
