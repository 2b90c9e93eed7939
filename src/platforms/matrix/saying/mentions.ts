// People whom a message concerns: called by their id, and named in words so that the call is seen.

import type { Words } from '../../../i18n/words.ts'
import type { UserId } from '../../../register/ids.ts'
import { withoutOrganisation } from './display-name.ts'
import type { Group } from './group.ts'
import type { Content } from './outgoing.ts'
import { escapeHtml } from '../../../chat/escape-html.ts'
import { bytesOf, jsonBytes, type Piece } from './piece.ts'

/** Bytes that calling people may take in a message; those beyond are counted, not called. */
const largestCall = 8000

interface Person {
  readonly id: string
  readonly name: string
}

/** A link that clients show as a pill; a full id is percent-encoded in it (Matrix specification, appendix on matrix.to). */
const pillOf = ({ id, name }: Person): Piece => ({
  html: `<a href="https://matrix.to/#/${escapeHtml(encodeURIComponent(id))}">${escapeHtml(name)}</a>`,
  body: name,
})

const peopleOf = (mentions: readonly UserId[], names: (user: UserId) => string): readonly Person[] =>
  [...new Set(mentions)]
    .filter((user) => user.startsWith('matrix:@'))
    .map((user) => {
      const id = user.slice('matrix:'.length).toWellFormed()
      return { id, name: withoutOrganisation(names(user)) || id }
    })

export interface Call {
  /** The content's `m.mentions`; empty when nobody is called, since without it clients look for names in the text. */
  readonly mentions: Content
  readonly group?: Group
}

export const nobody: Call = { mentions: {} }

export const callOf = (mentions: readonly UserId[], names: (user: UserId) => string, { matrix }: Words): Call => {
  const people = peopleOf(mentions, names)
  let left = largestCall
  const called = people.filter((person) => (left -= bytesOf(pillOf(person)) + jsonBytes(person.id) + 10) >= 0)
  if (called.length === 0) return nobody
  const pills = called.map(pillOf)
  const others = people.length - called.length
  const row: Piece = {
    html: matrix.concerned(
      pills.map(({ html }) => html),
      others,
    ),
    body: matrix.concerned(
      pills.map(({ body }) => body),
      others,
    ),
  }
  return {
    mentions: { user_ids: called.map(({ id }) => id) },
    group: { shape: 'lines', head: [], rows: [row], apart: true },
  }
}
