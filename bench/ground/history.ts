// Ten years of an imaginary préfecture as drafts: the same ones for the same size, on every machine.

import { type Day, dateOf, weekdayOf } from '../../src/calendar/local-date.ts'
import { Random } from '../../src/demo/random.ts'
import type { Draft, Outcome, RequestEntry } from '../../src/register/entry.ts'
import { type InstantText, messageKey, roomId, userId } from '../../src/register/ids.ts'

const years = 10

/** How many days of history there are. */
export const historyDays = Math.round(years * 365.25)

type Place = Pick<RequestEntry, 'channel' | 'mailbox' | 'service'>

const places: readonly [Place, ...Place[]] = [
  { channel: 'email', mailbox: 'prefecture', service: 'Accueil' },
  { channel: 'email', mailbox: 'pref-etrangers', service: 'Séjour' },
  { channel: 'email', mailbox: 'pref-titres', service: 'Titres' },
  { channel: 'form', mailbox: 'prefecture', service: 'Accueil' },
  { channel: 'letter', service: 'Collectivités' },
]

const themes = ['titre de séjour', "carte nationale d'identité", 'permis de conduire', 'associations', 'armes'] as const

/** One request in two hundred stays open for good: what nobody ever closed. */
const forgotten = 0.005
const late = 0.08

const outcomeOf = (chance: Random, received: number, today: Day): Outcome | undefined => {
  if (chance.chance(forgotten)) return undefined
  const days = chance.chance(late) ? chance.between(8, 40) : chance.between(0, 5)
  const on = dateOf(Math.min(received + days, today) as Day)
  if (received + days > today) return undefined
  if (chance.chance(0.01)) return { kind: 'closed', on, reason: 'sans suite' }
  return chance.chance(0.02) ? { kind: 'outside', on, to: 'CPAM' } : { kind: 'replied', on }
}

const logged = (index: number, received: Day): Draft['logged'] => ({
  at: `${dateOf(received)}T08:30:00Z` as InstantText,
  by: userId(`matrix:@agent-${index % 50}:exemple.fr`),
  room: roomId('matrix:!accueil:exemple.fr'),
  key: messageKey(`matrix:$history-${String(index).padStart(20, '0')}`),
})

const request = (index: number, received: Day, today: Day, chance: Random): Draft<RequestEntry> => {
  const outcome = outcomeOf(chance, received, today)
  const handed = chance.chance(0.05)
  const held = chance.chance(0.03)
  return {
    kind: 'request',
    count: chance.chance(0.1) ? chance.between(2, 20) : 1,
    ...chance.pick(places),
    nature: chance.chance(0.1) ? 'complaint' : 'information',
    requester: chance.chance(0.05) ? 'elected' : 'public',
    theme: chance.pick(themes),
    received: dateOf(received),
    ...(handed && { transfers: [{ to: 'Collectivités', on: dateOf(received), from: 'Accueil' }] }),
    ...(held && { holdings: [{ on: dateOf(received), until: dateOf((received + 20) as Day) }] }),
    ...(outcome !== undefined && { outcome }),
    logged: logged(index, received),
  }
}

const calls = (index: number, on: Day, chance: Random): Draft => {
  const received = chance.between(80, 160)
  return {
    kind: 'calls',
    service: 'Accueil',
    on: dateOf(on),
    received,
    answered: received - chance.between(0, 30),
    logged: logged(index, on),
  }
}

const openDay = (day: number): Day => {
  const weekday = weekdayOf(day as Day)
  return (weekday > 5 ? day - (weekday - 5) : day) as Day
}

/** `size` drafts in order of their days, the last one of `today`; one in a hundred counts calls. */
export const history = function* (size: number, today: Day): Generator<Draft, void, undefined> {
  const chance = new Random(size)
  for (let index = 0; index < size; index += 1) {
    const day = openDay(today - historyDays + 1 + Math.floor(((index + 1) / size) * (historyDays - 1)))
    yield index % 100 === 99 ? calls(index, day, chance) : request(index, day, today, chance)
  }
}
