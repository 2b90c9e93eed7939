// A person's own page, in English: its summary, its headings and its forms.

import type { home as french } from '../fr/home.ts'
import type { Tally } from '../fr/digests.ts'
import { code, line, strong } from '../rich-text.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const requests = ({ messages, entries: rows }: Tally): string => entries.requests(messages, rows)

const where = ({ length }: readonly string[]): string =>
  length === 0 ? '' : length === 1 ? ' in your service' : ' in your services'

const form = (label: string, command: string) => ({ label, command, form: true }) as const

export const home: typeof french = {
  title: (today, own, late, services) => {
    const mine = own.entries === 0 ? 'no open request in your name' : `${requests(own)} open in your name`
    const theirs =
      late === undefined ? '' : `, ${late.entries === 0 ? 'nothing' : requests(late)} overdue${where(services)}`
    return line`${strong(calendar.date(today, today))}: ${mine}${theirs}`
  },
  own: line`${strong('In your name')}`,
  otherOwn: (hidden) => line`and ${numbers.integer(hidden)} more: ${code('!mine')}`,
  overdue: (services) => line`${strong(services.length === 0 ? 'Overdue' : `Overdue · ${services.join(', ')}`)}`,
  otherOverdue: (hidden) => line`and ${numbers.integer(hidden)} more: ${code('!overdue')}`,
  noRoom: line`A service’s overdue requests and rates are shown to the members of its room.`,
  forms: [
    form('Log e-mails…', '!email'),
    form('Log letters…', '!letter'),
    form('Log calls…', '!call'),
    form('Reply…', '!reply'),
    form('Correct…', '!correct'),
  ],
}
