// The requests that the demonstration is about: overdue, chased, held or due on the day it is opened.

import { dateOf, type Day, type LocalDate } from '../calendar/local-date.ts'
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
const authorities = { service: 'Collectivités', requester: 'elected', nature: 'advice' } as const
const mayor = { ...authorities, channel: 'email', mailbox: 'pref-collectivites' } as const
const letter = { channel: 'letter', requester: 'public' } as const

const about = (theme: string, label?: string) => ({ theme, ...(label === undefined ? {} : { label }) })

class Cases {
  readonly drafts: DemoDraft[] = []
  readonly #workingDays: WorkingDays
  readonly #random = new Random(seed)

  constructor(workingDays: WorkingDays) {
    this.#workingDays = workingDays
  }

  /** A day so many working days from another, negative before it. */
  from(day: Day, days: number): Day {
    return this.#workingDays.add(day, days)
  }

  date(day: Day, days: number): LocalDate {
    return dateOf(this.from(day, days))
  }

  /** A request received on a working day, written down that day or on another. */
  add(received: Day, given: Case, { splitFrom, written = received }: Writing = {}): DemoDraft {
    const logged = loggedOn(written, given.service ?? '', this.#random)
    const fields = { kind: 'request', count: 1, nature: 'information', ...given } as const
    const added = { draft: { ...fields, received: dateOf(received), logged }, ...(splitFrom ? { splitFrom } : {}) }
    this.drafts.push(added)
    return added
  }

  /** Transferred so many working days after receipt. */
  moved(received: Day, to: string, days: number): Pick<RequestEntry, 'transfers'> {
    return { transfers: [{ to, on: this.date(received, days), from: 'Accueil' }] }
  }

  /** Held so many working days after receipt, until a day. */
  held(received: Day, days: number, until: Day): Pick<RequestEntry, 'holdings'> {
    return { holdings: [{ on: this.date(received, days), until: dateOf(until) }] }
  }
}

interface Writing {
  readonly splitFrom?: DemoDraft
  readonly written?: Day
}

const addOverdue = (cases: Cases, last: Day, visitor: UserId): void => {
  /** The day of receipt of what has been overdue for so many working days, on the first one after `last`. */
  const overdueFor = (days: number, limit: number): Day => cases.from(last, 1 - days - limit)

  const urgent = overdueFor(1, 5)
  const work = about('récépissé', 'expiré, employeur qui menace de rompre')
  cases.add(urgent, { ...stay, ...work, takenBy: visitor, urgent: true, chasers: [cases.date(urgent, 3)] })

  const chased = overdueFor(3, 5)
  const chasers = [cases.date(chased, 4), cases.date(chased, 6)]
  const renewal = about('renouvellement', 'titre expiré, attend un récépissé')
  cases.add(chased, { ...main, ...renewal, ...cases.moved(chased, 'Séjour', 1), chasers })

  const many = overdueFor(1, 5)
  cases.add(many, { ...main, ...about('permis de conduire'), ...cases.moved(many, 'Titres', 0), count: 3 })

  const plan = about('urbanisme', 'modification du plan local')
  cases.add(overdueFor(6, 15), { ...authorities, channel: 'letter', matter: 'legality', ...plan })
  const desk = about('attente au guichet', 'deux heures debout')
  cases.add(overdueFor(2, 5), { ...main, nature: 'complaint', ...desk })
  cases.add(overdueFor(1, 10), { ...letter, service: 'Titres', ...about('carte grise') })

  const bulk = overdueFor(4, 5)
  const permits = { ...titles, ...about('permis de conduire') }
  const splitFrom = cases.add(bulk, { ...permits, count: 2 })
  const outcome = { kind: 'replied', on: cases.date(bulk, 3) } as const
  cases.add(bulk, { ...permits, count: 4, outcome }, { splitFrom, written: cases.from(bulk, 3) })
}

const addHeld = (cases: Cases, last: Day, next: Day, visitor: UserId): void => {
  const interview = cases.from(last, -22)
  const promised = cases.held(interview, 4, cases.from(last, -2))
  cases.add(interview, { ...stay, ...about('naturalisation', 'date de l’entretien'), ...promised, takenBy: visitor })
  const grant = cases.from(last, -24)
  cases.add(grant, { ...mayor, matter: 'budget', ...about('dotations'), ...cases.held(grant, 8, last) })
  const first = cases.from(last, -12)
  cases.add(first, { ...stay, ...about('première demande'), ...cases.held(first, 7, cases.from(next, 4)) })
  const car = cases.from(last, -10)
  cases.add(car, { ...titles, ...about('carte grise', 'véhicule importé'), ...cases.held(car, 3, next) })
  const exchange = cases.from(last, -6)
  const incomplete = { asked: cases.date(exchange, 2) }
  cases.add(exchange, { ...titles, ...about('permis de conduire', 'échange de permis étranger'), incomplete })
}

/** `visitor` is who looks: some of the requests are theirs. */
export const standingCases = (today: Day, workingDays: WorkingDays, visitor: UserId): readonly DemoDraft[] => {
  const cases = new Cases(workingDays)
  const last = workingDays.before(today)
  const next = workingDays.add(today, 1)
  addOverdue(cases, last, visitor)
  addHeld(cases, last, next, visitor)
  if (workingDays.isWorking(today)) {
    const slot = about('rendez-vous', 'aucun créneau en ligne')
    cases.add(cases.from(today, -5), { ...stay, ...slot, takenBy: visitor })
    cases.add(cases.from(today, -5), { ...mayor, matter: 'legality', ...about('marchés publics') })
    cases.add(cases.from(today, -10), { ...letter, service: 'Accueil', ...about('associations') })
  }
  cases.add(cases.from(next, -5), { ...stay, ...about('renouvellement', 'pièces à joindre'), takenBy: visitor })
  cases.add(cases.from(next, -10), { ...letter, service: 'Séjour', nature: 'complaint', ...about('délai de réponse') })
  return cases.drafts
}
