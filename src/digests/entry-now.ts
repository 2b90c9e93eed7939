// How an entry that a message listed reads by now: open as a digest would say it today, or what became of it.

import type { Day } from '../calendar/local-date.ts'
import type { EntryNow } from '../chat/views.ts'
import { line, strong } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { RequestEntry } from '../register/entry.ts'
import { follow, type FollowedRequest } from '../register/follow-up.ts'
import type { Rules } from '../register/rules.ts'
import { agentOf, entryActions } from './entry-actions.ts'
import { aboutOf, isAmong, type LineView, requestLine } from './request-line.ts'

export interface NowSetting {
  readonly today: Day
  readonly rules: Rules
  /** The services of the room that reads the message; none: it sees them all. */
  readonly services: readonly string[]
}

/** It was the room's to answer, and another service holds it now: the room only follows it. */
const isHandedOn = ({ request, holder }: FollowedRequest, services: readonly string[]): boolean => {
  if (services.length === 0 || holder === undefined || isAmong(holder, services)) return false
  const passedBy = (request.transfers ?? []).flatMap(({ from, to }) => [from, to])
  return [request.service, ...passedBy].some((service) => isAmong(service, services))
}

/** What became of it; nothing while it is open. */
const endOf = ({ request, clock }: FollowedRequest, { today }: NowSetting, words: Words): string | undefined => {
  const { outcome, cancelled } = request
  if (cancelled) return words.entries.cancelled
  if (outcome === undefined) return undefined
  const ended = words.fields.outcome(outcome, today)
  // A closing or a transmission has no verdict of its own.
  return outcome.kind === 'replied' ? words.entries.judged(ended, clock.fate.kind === 'in-time') : ended
}

/** A holding reply leaves a request open, at its new date. */
export const entryNow = (request: RequestEntry, setting: NowSetting, words: Words): EntryNow => {
  const { today, rules, services } = setting
  const followed = follow(request, rules, today)
  const ended = endOf(followed, setting, words)
  if (ended !== undefined) {
    const number = strong(words.entries.number(request.id))
    return { line: line`${number} · ${aboutOf(request, words)} · ${ended}`, isSettled: true, actions: [] }
  }
  const view: LineView = { today, workingDays: rules.workingDays, services, withService: services.length !== 1 }
  const isSettled = isHandedOn(followed, services)
  const actions = isSettled ? [] : entryActions(followed, agentOf(services), words)
  return { line: requestLine(followed, view, words), isSettled, actions }
}
