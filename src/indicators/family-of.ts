// Which indicator a request belongs to: the first that fits, only that one.

import type { Channel, RequestEntry } from '../register/entry.ts'
import { families, type Family } from './indicator.ts'

export const isElectronic = (channel: Channel): boolean => channel === 'email' || channel === 'form'

const code = (family: Family): number => families.indexOf(family)

const codes = {
  complaints: [code('complaints.paper'), code('complaints.email')],
  other: [code('authorities.letters'), code('authorities.emails')],
  legality: [code('authorities.letters.legality'), code('authorities.emails.legality')],
  budget: [code('authorities.letters.budget'), code('authorities.emails.budget')],
  public: [code('letters'), code('emails.mailboxes')],
} as const

const mainEmails = code('emails.main')

export const transferFamily = code('transfers')
export const holdingFamily = code('holdings')

/**
 * The family's index. `main`: its mailbox is the main one or absent. Source:
 * domain rules, section "Indicators", (a) to (d).
 */
export const familyOf = (request: RequestEntry, main: boolean): number => {
  const electronic = isElectronic(request.channel) ? 1 : 0
  if (request.nature === 'complaint' || request.nature === 'suggestion') return codes.complaints[electronic]
  if (request.requester === 'elected') return codes[request.matter ?? 'other'][electronic]
  return electronic === 1 && main ? mainEmails : codes.public[electronic]
}
