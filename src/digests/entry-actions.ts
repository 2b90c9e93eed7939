// What can be done about a request where a list shows it: the same in every digest, list and page.

import type { Action, ListedEntry } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'
import { type FollowedRequest, isOwn } from '../register/follow-up.ts'
import type { UserId } from '../register/ids.ts'
import { isAmong } from './request-line.ts'

/** Who may press. In a list for a whole room nobody in particular, but somebody who works for its services. */
export interface Reader {
  readonly services: readonly string[] | 'all'
  readonly user?: UserId
}

/** The reader of a digest: none named is a room that works for every service. */
export const agentOf = (services: readonly string[]): Reader => ({ services: services.length === 0 ? 'all' : services })

/**
 * Whether it is for the reader to act: their service holds the request, or
 * nobody's does, or it is at their own name. One that the service handed on is
 * the other service's to answer, although it may still be typed.
 */
const isForReader = ({ request, holder }: FollowedRequest, { services, user }: Reader): boolean =>
  services === 'all' ||
  holder === undefined ||
  isAmong(holder, services) ||
  (user !== undefined && isOwn(request, user))

/**
 * Nothing is offered that would be refused: an answered request is only
 * explained, and one whose clock waits for items has no date to put off, but
 * items that may have come.
 */
export const entryActions = (followed: FollowedRequest, reader: Reader, { actions }: Words): readonly Action[] => {
  const { id, outcome, cancelled } = followed.request
  if (cancelled) return []
  const why = actions.whyEntry(id)
  if (outcome !== undefined || !isForReader(followed, reader)) return [why]
  const isWaiting = followed.clock.due === undefined
  return [
    ...(isWaiting
      ? [actions.completeEntry(id), actions.replyEntry(id)]
      : [actions.replyEntry(id), actions.holdEntry(id)]),
    actions.transferEntry(id),
    why,
  ]
}

export const listedEntry = (followed: FollowedRequest, reader: Reader, words: Words): ListedEntry => ({
  id: followed.request.id,
  actions: entryActions(followed, reader, words),
})
