// The requests that the demonstration is about: overdue, chased, held or due on the day it is opened.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Draft, RequestEntry } from '../register/entry.ts'
import type { UserId } from '../register/ids.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 7214

type Case = Omit<Draft<RequestEntry>, 'kind' | 'count' | 'logged' | 'received' | 'nature'> &
  Partial<Pick<RequestEntry, 'count' | 'nature'>>

const email = { channel: 'email', requester: 'public' } as const
const stay = { ...email, service: 'Séjour', mailbox: 'pref-etrangers' } as const
const titles = { ...email, service: 'Titres', mailbox: 'pref-titres' } as const
const main = { ...email, service: 'Accueil', mailbox: 'prefecture' } as const
const authorities = { service: 'Collectivités', requester: 'elected' } as const

class Cases {
  readonly drafts: DemoDraft[] = []
  readonly #workingDays: WorkingDays
  readonly #random = new Random(seed)

  constructor(workingDays: WorkingDays) {
    this.#workingDays = workingDays
  }

  /** A date so many working days from another, negative before it. */
  from(day: Day, days: number): Day {
    return this.#workingDays.add(day, days)
  }

  /** A request received on a working day. */
  add(received: Day, given: Case, splitFrom?: DemoDraft, written = received): DemoDraft {
    const logged = loggedOn(written, given.service ?? '', this.#random)
    const draft: Draft = {
      ...{ kind: 'request', count: 1, nature: 'information' },
      ...given,
      received: dateOf(received),
      logged,
    }
    const added = { draft, ...(splitFrom ? { splitFrom } : {}) }
    this.drafts.push(added)
    return added
  }
}

const addOverdue = (cases: Cases, last: Day, visitor: UserId): void => {
  const date = (day: Day, days: number) => dateOf(cases.from(day, days))
  /** Received so that its due date passed `age` working days before the next working day. */
  const since = (age: number, limit: number): Day => cases.from(last, 1 - age - limit)

  let day = since(1, 5)
  cases.add(day, {
    ...{ ...stay, theme: 'récépissé', label: 'récépissé expiré, employeur qui menace de rompre', takenBy: visitor },
    ...{ urgent: true, chasers: [date(day, 3)] },
  })
  day = since(3, 5)
  cases.add(day, {
    ...{ ...main, theme: 'renouvellement', label: 'titre expiré, attend un récépissé' },
    ...{ transfers: [{ to: 'Séjour', on: date(day, 1), from: 'Accueil' }], chasers: [date(day, 4), date(day, 6)] },
  })
  day = since(1, 5)
  const titlesToday = {
    ...main,
    theme: 'permis de conduire',
    transfers: [{ to: 'Titres', on: date(day, 0), from: 'Accueil' }],
  }
  cases.add(day, { ...titlesToday, count: 3 })
  day = since(6, 15)
  cases.add(day, {
    ...{ ...authorities, channel: 'letter', nature: 'advice', matter: 'legality', theme: 'urbanisme' },
    label: 'lettre d’une mairie, modification du plan local',
  })
  day = since(2, 5)
  cases.add(day, {
    ...{ ...main, nature: 'complaint', theme: 'attente au guichet', label: 'deux heures d’attente' },
  })
  day = since(1, 10)
  cases.add(day, { ...{ service: 'Titres', channel: 'letter', requester: 'public', theme: 'carte grise' } })
  day = since(4, 5)
  const bulk = cases.add(day, { ...titles, count: 2, theme: 'permis de conduire' })
  const part = { ...titles, count: 4, theme: 'permis de conduire' } as const
  cases.add(day, { ...part, outcome: { kind: 'replied', on: date(day, 3) } }, bulk, cases.from(day, 3))
}

const addHeld = (cases: Cases, last: Day, next: Day, visitor: UserId): void => {
  const held = (received: Day, on: number, until: Day) => [
    { on: dateOf(cases.from(received, on)), until: dateOf(until) },
  ]
  let day = cases.from(last, -22)
  cases.add(day, {
    ...{ ...stay, theme: 'naturalisation', label: 'date de l’entretien', takenBy: visitor },
    holdings: held(day, 4, cases.from(last, -2)),
  })
  day = cases.from(last, -24)
  cases.add(day, {
    ...{ ...authorities, channel: 'email', mailbox: 'pref-collectivites', nature: 'advice', matter: 'budget' },
    ...{ theme: 'dotations', holdings: held(day, 8, last) },
  })
  day = cases.from(last, -12)
  cases.add(day, { ...stay, theme: 'première demande', holdings: held(day, 7, cases.from(next, 4)) })
  day = cases.from(last, -10)
  cases.add(day, { ...titles, theme: 'carte grise', label: 'véhicule importé', holdings: held(day, 3, next) })
  day = cases.from(last, -6)
  cases.add(day, {
    ...{ ...titles, theme: 'permis de conduire', label: 'échange de permis étranger' },
    incomplete: { asked: dateOf(cases.from(day, 2)) },
  })
}

const addDue = (cases: Cases, due: Day, visitor: UserId): void => {
  cases.add(cases.from(due, -5), { ...stay, theme: 'rendez-vous', label: 'aucun créneau en ligne', takenBy: visitor })
  cases.add(cases.from(due, -5), {
    ...{ ...authorities, channel: 'email', mailbox: 'pref-collectivites', nature: 'advice', matter: 'legality' },
    theme: 'marchés publics',
  })
  cases.add(cases.from(due, -10), { service: 'Accueil', channel: 'letter', requester: 'public', theme: 'associations' })
}

/** `visitor` is who looks: some of the requests are theirs. */
export const standingCases = (today: Day, workingDays: WorkingDays, visitor: UserId): readonly DemoDraft[] => {
  const cases = new Cases(workingDays)
  const last = workingDays.before(today)
  const next = workingDays.add(today, 1)
  addOverdue(cases, last, visitor)
  addHeld(cases, last, next, visitor)
  if (workingDays.isWorking(today)) addDue(cases, today, visitor)
  addDue(cases, next, visitor)
  return cases.drafts
}
