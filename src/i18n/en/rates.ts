// Figures in English: value, base, target, verdict, comparison, and what has to be said beside them.

import type { Amount } from '../../indicators/figure.ts'
import type { rates as french } from '../fr/rates.ts'
import { code, type Line, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { indicators } from './indicators.ts'
import { numbers } from './numbers.ts'

const entriesOf = (entries: number): string => counted(entries, ['entry', 'entries'])

const entriesBeside = ({ messages, entries }: Amount): string =>
  messages === entries ? '' : ` (${entriesOf(entries)})`

const partOf = (numerator: number, denominator: number): string =>
  denominator === 0 ? 'none' : `${numbers.integer(numerator)} of ${numbers.integer(denominator)}`

const leftAside = (left: Amount, how: string): Line =>
  line`${numbers.integer(left.messages)} ${how}${entriesBeside(left)}, not counted`

const signed = (amount: number, digits: number): string =>
  `${amount < 0 ? '−' : '+'}${numbers.decimal(Math.abs(amount), digits)}`

export const rates: typeof french = {
  title: (period, services, provisional) => {
    const what = strong([period, ...(services.length === 0 ? [] : [services.join(', ')])].join(' · '))
    return provisional ? line`${what} ${soft('(provisional)')}` : line`${what}`
  },
  none: (unit) => (unit === 'days' ? line`no reply` : line`no case`),
  unknown: line`not counted`,
  outOf: (numerator, base) =>
    line`${numbers.integer(numerator)} of ${numbers.integer(base.messages)}${entriesBeside(base)}`,
  meanOver: (sum, cases) => line`${numbers.integer(sum)} over ${counted(cases, ['case', 'cases'])}`,
  replies: (base) => line`${counted(base.messages, ['reply', 'replies'])}${entriesBeside(base)}`,
  entries: (entries) => line`${entriesOf(entries)}`,
  voiceServer: (calls) => line`calls to the voice server: ${numbers.integer(calls)}`,
  target: (target, direction, met) => {
    const bound = direction === 'at-most' ? ' at most' : ''
    return met === null
      ? line`target ${target}${bound}`
      : line`target ${target}${bound}, ${strong(met ? 'met' : 'not met')}`
  },
  noTrend: (period, earlier) => line`${period} ${earlier}, no clear change`,
  trend: (period, earlier, points, digits) => {
    const size = Math.abs(points)
    const unit = Number(size.toFixed(digits)) === 1 ? 'point' : 'points'
    return line`${period} ${earlier}: ${points > 0 ? 'up' : 'down'} ${numbers.decimal(size, digits)} ${unit}`
  },
  difference: (period, earlier, change, digits) =>
    line`${period}: ${earlier} (${Number(change.toFixed(digits)) === 0 ? 'unchanged' : signed(change, digits)})`,
  differenceInPoints: (period, earlier, points, digits) => {
    const unit = Math.abs(Number(points.toFixed(digits))) === 1 ? 'point' : 'points'
    return line`${period}: ${earlier} (${Number(points.toFixed(digits)) === 0 ? 'unchanged' : `${signed(points, digits)} ${unit}`})`
  },
  small: (low, high) => line`too few cases to conclude (between ${low} and ${high})`,
  interval: (low, high) => line`95% interval: ${low} to ${high}`,
  pending: (pending, suspended) => {
    const waiting = suspended === 0 ? '' : `, ${numbers.integer(suspended)} of them waiting for items`
    return line`${numbers.integer(pending.messages)} still open${entriesBeside(pending)}${waiting}, not counted`
  },
  holding: (messages) => line`of which by holding reply: ${numbers.integer(messages)}`,
  assumed: (messages) => line`with an assumed date of receipt: ${numbers.integer(messages)}`,
  unanswered: (messages) => line`not answered: ${numbers.integer(messages)}`,
  closed: (left) => leftAside(left, 'closed without reply'),
  dropped: (left) => line`${numbers.integer(left.messages)} impossible because of the requester, not counted`,
  outside: (left) => leftAside(left, 'sent outside the préfecture'),
  passedOn: (left) => leftAside(left, 'passed on in time'),
  direct: (numerator, denominator) => line`direct replies: ${partOf(numerator, denominator)}`,
  transferred: (numerator, denominator) => line`transferred: ${partOf(numerator, denominator)}`,
  substantive: (mean, replies) => line`${mean} to the substantive reply (${counted(replies, ['reply', 'replies'])})`,
  tracked: (logged, received, share) =>
    line`followed: ${numbers.integer(logged)} out of ${numbers.integer(received)}, ${share}`,
  wholePrefecture: line`for the whole préfecture`,
  typedAlone: line`result typed without its counts`,
  meanDelay: (mean, done) => line`mean delay: ${mean} (${counted(done, ['case', 'cases'])})`,
  coverage: ({ known, of }, months) => {
    const one = months === of ? 'months' : 'mailboxes'
    return line`${numbers.integer(known)} of ${numbers.integer(of)} ${months === 1 || months === of ? one : 'mailbox-months'}`
  },
  theme: (theme, share) => line`${theme === '' ? 'no theme' : theme} ${share}`,
  otherThemes: (themes) => line`and ${counted(themes, ['more theme', 'more themes'])}`,
  themes: (themes) => counted(themes, ['theme', 'themes']),
  before: (label) => `${label}:`,
  notKnown: 'n/a',
  lostAlone: line`Lost calls: those that were noted, else the rest of the calls received. Noted alone, they are in no rate.`,
  otherCalls: line`Calls of other services (a call passed on counts there a second time):`,
  callColumns: {
    service: 'service',
    received: 'received',
    answered: 'answered',
    lost: 'lost',
    voiceServer: 'by the voice server',
    rate: 'rate',
  },
  idle: (count) =>
    line`${soft(count === 1 ? 'One other indicator has no case' : `${numbers.integer(count)} other indicators have no case`)}: ${code('!rates detail')}`,
  noneMeasured: line`No result to compare with a target.`,
  others: (count) =>
    line`${soft(count === 1 ? 'One other indicator has a figure' : `${numbers.integer(count)} other indicators have a figure`)} ${soft('(volumes, follow-through)')}: ${code('!rates detail')}`,
  basis: (basis) => line`${soft(indicators.bases[basis].method)}`,
  lists: (scope) => line`Late: ${code(`!show late${scope}`)} · still open: ${code(`!show open${scope}`)}`,
}
