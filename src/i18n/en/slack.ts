// What is said only on Slack, in English: rows of tables in words, messages that go on, people called.

import type { EntryId } from '../../register/ids.ts'
import type { slack as french } from '../fr/slack.ts'
import { code, line, strong } from '../rich-text.ts'
import { numbers } from './numbers.ts'

/** A question needs no colon after it. */
const announced = (label: string): string => (/[?.:]$/.test(label) ? label : `${label}:`)

export const slack: typeof french = {
  row: (name, values) => (values.length === 0 ? line`${strong(name)}` : line`${strong(name)}: ${values.join(', ')}`),
  action: (label, command) => line`${announced(label)} ${code(command)}`,
  aboutEntry: (label: string, id: EntryId) => `${label}, #${id}`,
  concerned: 'For: ',
  others: (count) => (count === 0 ? '' : ` and ${numbers.integer(count)} ${count === 1 ? 'other' : 'others'}`),
  goingOn: (part, of, title) => `Continued (${part} of ${of})${title === '' ? '' : `: ${title}`}`,
  more: 'The rest is in the message.',
  pageCut: line`This page ends here. Your requests: ${code('!mine')} · overdue ones: ${code('!overdue')}`,
  target: 'target',
}
