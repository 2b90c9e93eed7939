// Requests as lists show them: counted, cut when long, each on its line.

import type { ListBlock } from '../../src/chat/reply.ts'
import { listedEntry, type Reader } from '../../src/digests/entry-actions.ts'
import { type LineView, requestLine } from '../../src/digests/request-line.ts'
import { type Line, line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { byUrgency, type FollowedRequest } from '../../src/register/follow-up.ts'

/** What a list shows before it says how many more there are: a phone's screen or two. */
const longest = 20

export interface Counted {
  readonly messages: number
  readonly entries: number
}

export const counted = (followed: readonly FollowedRequest[]): Counted => ({
  messages: followed.reduce((sum, { request }) => sum + request.count, 0),
  entries: followed.length,
})

/** What a list of requests shows, and what its reader may do about it. */
export interface ListView extends LineView {
  readonly reader: Reader
}

/** A list of requests, the most urgent first; the rest is counted. */
export const requestList = (
  followed: readonly FollowedRequest[],
  view: ListView,
  words: Words,
  heading?: Line,
): ListBlock => {
  const sorted = followed.toSorted(byUrgency)
  const shown = sorted.slice(0, longest)
  const cut = sorted.slice(longest)
  return {
    kind: 'list',
    ...(heading === undefined ? {} : { heading }),
    items: shown.map((each) => requestLine(each, view, words)),
    entries: shown.map((each) => listedEntry(each, view.reader, words)),
    ...(cut.length === 0 ? {} : { rest: line`${words.lists.rest(counted(cut).messages)}` }),
  }
}
