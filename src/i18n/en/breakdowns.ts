// One indicator by service, by mailbox or by month, in English.

import { line, soft, strong } from '../rich-text.ts'
import type { breakdowns as french } from '../fr/breakdowns.ts'
import { agree, counted } from './agreement.ts'
import { numbers } from './numbers.ts'

const parts = {
  service: ['service', 'services'],
  mailbox: ['mailbox', 'mailboxes'],
  month: ['month', 'months'],
} as const

const by: typeof french.by = { service: 'by service', mailbox: 'by mailbox', month: 'by month' }

export const breakdowns: typeof french = {
  by,
  heading: (label, grouped, scope) => [`${label}, ${by[grouped]}`, ...scope].join(' · '),
  title: (heading, grouped, met, judged, known) => {
    if (known === 0) return line`${strong(heading)}: no case`
    if (judged === 0) return line`${strong(heading)}: ${counted(known, parts[grouped])}`
    if (judged === 1) return line`${strong(heading)}: target ${met === 1 ? 'met' : 'not met'}`
    return line`${strong(heading)}: ${numbers.integer(met)} of ${counted(judged, ['target', 'targets'])} met`
  },
  themesTitle: (heading, messages, themes) =>
    line`${strong(heading)}: ${counted(messages, ['e-mail', 'e-mails'])}, ${counted(themes, ['theme', 'themes'])}`,
  noThemes: (heading) => line`${strong(heading)}: no e-mail received`,
  columns: {
    service: 'service',
    mailbox: 'mailbox',
    month: 'month',
    total: 'total',
    result: 'result',
    base: 'base',
    target: 'target',
  },
  table: { service: line`By service`, mailbox: line`By mailbox`, month: line`By month` },
  noTheme: 'no theme',
  others: 'other themes',
  emails: 'e-mails',
  neverPooled: line`${soft('A transferred call counts in each service: services do not add up.')}`,
  small: (count, least) =>
    line`${soft(`${numbers.integer(count)} of these ${agree(count, ['is', 'are'])} on fewer than ${numbers.integer(least)} cases: too few to conclude.`)}`,
  whichOne: (grouped, example) =>
    line`${grouped === 'month' ? 'By month' : grouped === 'service' ? 'By service' : 'By mailbox'}, one indicator at a time, for example ${example}. Nothing was recorded.`,
  callsHaveNoBox: line`Calls have no mailbox: they are read by service. Nothing was recorded.`,
  switchedOff: (label) => line`${label}: this indicator is not followed here. Nothing was recorded.`,
}
