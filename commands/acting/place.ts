// Where a new entry belongs: the service and mailbox typed, else the room's only one, else a question.

import { UserError } from '../../src/errors.ts'
import { type Directory, fold, localPart } from '../../src/register/directory.ts'
import type { Conversation } from '../command.ts'

export interface Place {
  readonly service?: string
  readonly mailbox?: string
}

/**
 * Settles the place of an entry. Throws a UserError when the room works for
 * several services and none was named, or when the mailbox is another
 * service's.
 */
export const placeOf = (
  typed: { readonly service?: string | undefined; readonly mailbox?: string | undefined },
  { services }: Pick<Conversation, 'services'>,
  directory: Directory,
): Place => {
  // Typed as an address, an undeclared mailbox is known by what stands before the @.
  const mailbox = typed.mailbox === undefined ? undefined : localPart(typed.mailbox)
  const ofMailbox = mailbox === undefined ? undefined : directory.mailbox(mailbox)?.service
  if (
    mailbox !== undefined &&
    typed.service !== undefined &&
    ofMailbox !== undefined &&
    fold(ofMailbox) !== fold(typed.service)
  ) {
    const { service } = typed
    throw new UserError((words) => words.refusals.boxOfOtherService(mailbox, ofMailbox, service))
  }
  const service = typed.service ?? ofMailbox ?? onlyService(mailbox, services, directory)
  return { ...(service === undefined ? {} : { service }), ...(mailbox === undefined ? {} : { mailbox }) }
}

const onlyService = (
  mailbox: string | undefined,
  services: readonly string[] | 'all',
  directory: Directory,
): string | undefined => {
  const candidates = services === 'all' || services.length === 0 ? directory.services.map(({ name }) => name) : services
  if (candidates.length === 1) return candidates[0]
  // A mailbox says enough by itself; without declared services there is nothing to choose from.
  if (mailbox !== undefined || candidates.length === 0) return undefined
  throw new UserError((words) => words.refusals.whichService(candidates))
}
