// A service of the préfecture, by name or alias, and a functional mailbox, by name or address.

import type { Reader } from '../parameter.ts'
import { type Declared, declaredName } from './declared-name.ts'

const services: Declared = {
  kind: 'service',
  find: ({ directory }, folded) => directory.service(folded)?.name,
  names: ({ directory }) => directory.services.map(({ name }) => name),
  aliases: ({ directory }) => directory.services.flatMap(({ aliases }) => aliases),
  refuse: ({ grammar }, text, near, declared) => grammar.unknownService(text, near, declared),
}

const mailboxes: Declared = {
  kind: 'mailbox',
  find: ({ directory }, folded) => directory.mailbox(folded)?.name,
  names: ({ directory }) => directory.mailboxes.map(({ name }) => name),
  aliases: () => [],
  refuse: ({ grammar }, text, near, declared) => grammar.unknownMailbox(text, near, declared),
}

export const service: Reader<string> = declaredName(services)

/** A service that the command means nothing without: any word by itself is taken for its name. */
export const destination: Reader<string> = declaredName(services, 'any')

export const mailbox: Reader<string> = declaredName(mailboxes)
