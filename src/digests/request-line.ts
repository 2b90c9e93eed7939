// One request in one line, as every list and digest says it.

import { type Day, dayOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type Line, line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { fold } from '../register/directory.ts'
import type { RequestEntry } from '../register/entry.ts'
import type { FollowedRequest } from '../register/follow-up.ts'

/** Who reads the line, and what the heading above it says already. */
export interface LineView {
  readonly today: Day
  readonly workingDays: WorkingDays
  /** The services of the reader, to tell a transfer received from one made; none: each is told by its holder. */
  readonly services: readonly string[]
  /** Says which service holds the request: in lists that mix services. */
  readonly withService?: boolean
  /** A late one says its date ("échéance le jeudi 19") or, by default, its age ("6 jours ouvrés de retard"). */
  readonly timing?: 'date' | 'age'
}

/** Whether a service is one of those named, accents and case aside. */
export const isAmong = (service: string | undefined, services: readonly string[]): boolean =>
  service !== undefined && services.some((name) => fold(name) === fold(service))

/** Whether one of the services holds the request or first received it: a transfer stays visible to both sides. */
export const isOf = ({ request, holder }: FollowedRequest, services: readonly string[]): boolean =>
  services.length === 0 || isAmong(holder, services) || isAmong(request.service, services)

const timingOf = ({ standing, request }: FollowedRequest, view: LineView, { entries }: Words): string => {
  const { today, workingDays } = view
  if (standing.kind === 'suspended')
    return entries.waitingSince(dayOf(request.incomplete?.asked ?? request.received), today)
  const { expected } = standing
  const age = workingDays.between(expected, today)
  if (standing.kind === 'overdue') {
    if (view.timing === 'date') return entries.dueOn(expected, today)
    // On the weekend after its due date a request is late, by no working day yet.
    return age === 0 ? entries.passed(expected, today) : entries.overdueBy(age)
  }
  if (standing.kind === 'running') return entries.dueOn(expected, today)
  const announced = entries.announcedFor(expected, today)
  const missed = standing.kind === 'held-late' ? [entries.firstDeadlineMissed] : []
  const late = standing.overdue && age > 0 && view.timing !== 'date' ? [entries.overdueBy(age)] : []
  return [...missed, announced, ...late].join(', ')
}

/** The reader's side holds the request; a reader of no service in particular sees it from its holder's side. */
const isHeldHere = ({ holder }: FollowedRequest, { services }: LineView): boolean =>
  services.length === 0 || isAmong(holder, services)

/** The last transfer, said from the reader's side. */
const transferOf = (followed: FollowedRequest, view: LineView, { entries }: Words): string | undefined => {
  const { request } = followed
  const transfer = request.transfers?.at(-1)
  if (transfer === undefined) return undefined
  const on = dayOf(transfer.on)
  return isHeldHere(followed, view)
    ? entries.receivedFrom(transfer.from ?? request.service, on, view.today)
    : entries.transferredTo(transfer.to, on, view.today)
}

/** Who holds it, unless the transfer says so. */
const serviceOf = (followed: FollowedRequest, view: LineView): string | undefined =>
  view.withService && isHeldHere(followed, view) ? followed.holder : undefined

/** What puts it first in the lists: "urgente, 2 relances". */
export const marksOf = ({ request }: FollowedRequest, { entries }: Words): string | undefined => {
  const chasers = request.chasers?.length ?? 0
  const marks = [request.urgent && entries.urgent, chasers > 0 && entries.chasers(chasers)]
  return marks.filter((mark) => typeof mark === 'string').join(', ') || undefined
}

/** "courrier d’élu ou collectivité, contrôle de légalité": what it is, without its state. */
export const aboutOf = (request: RequestEntry, { entries }: Words): string =>
  [entries.what(request), request.matter && entries.matter(request.matter), request.theme, request.label]
    .filter((part) => part !== undefined)
    .join(', ')

/**
 * "n° 1031 · courriel, récépissé · échéance le jeudi 19 · urgente, 2 relances".
 * Texts that users typed (theme, label, services) are plain, never markup.
 */
export const requestLine = (followed: FollowedRequest, view: LineView, words: Words): Line => {
  const { request } = followed
  const { entries } = words
  const parts = [
    aboutOf(request, words),
    serviceOf(followed, view),
    timingOf(followed, view, words),
    transferOf(followed, view, words),
    marksOf(followed, words),
  ].filter((part) => part !== undefined)
  return line`${strong(entries.number(request.id))} · ${parts.join(' · ')}`
}
