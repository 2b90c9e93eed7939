// What is said only on Slack, in French: rows of tables in words, messages that go on, people called.

import type { EntryId } from '../../register/ids.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { numbers } from './numbers.ts'

/** A question needs no colon after it. */
const announced = (label: string): string => (/[?.:]$/.test(label) ? label : `${label}\u00a0:`)

export const slack = {
  /** A row of a table, its name and "title value" for each other cell. */
  row: (name: string, values: readonly string[]): Line =>
    values.length === 0 ? line`${strong(name)}` : line`${strong(name)}\u00a0: ${values.join(', ')}`,
  /** For those who do not see the button. */
  action: (label: string, command: string): Line => line`${announced(label)} ${code(command)}`,
  /** A button of a list, for those who hear it alone. */
  aboutEntry: (label: string, id: EntryId): string => `${label}, n°\u00a0${id}`,
  /** Before the people whom a post is for, and after those of them who are called. */
  concerned: 'Pour\u00a0: ',
  others: (count: number): string =>
    count === 0 ? '' : ` et ${numbers.integer(count)} ${count === 1 ? 'autre' : 'autres'}`,
  /** Above a message that goes on with an answer. */
  goingOn: (part: number, of: number, title: string): string =>
    `Suite (${part} sur ${of})${title === '' ? '' : `\u00a0: ${title}`}`,
  /** Where a notification cannot hold a whole message. */
  more: 'La suite se lit dans le message.',
  /** At the end of a page that cannot hold more. */
  pageCut: line`Cette page s’arrête ici. Vos demandes\u00a0: ${code('!moi')} · les retards\u00a0: ${code('!retards')}`,
  /** A series of a chart. */
  target: 'cible',
}
