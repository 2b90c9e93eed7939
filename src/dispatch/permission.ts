// Who may do what: roles for commands, services for entries. Nowhere else is it decided.

import type { Role } from '../../commands/command.ts'
import { UserError } from '../errors.ts'
import { type Directory, fold } from '../register/directory.ts'
import type { Entry } from '../register/entry.ts'
import type { UserId } from '../register/ids.ts'
import { kindOf, serviceHolding, takenBy } from '../register/kinds/kinds.ts'
import type { Change } from '../register/ports.ts'

const rank: Record<Role, number> = { agent: 0, officer: 1, admin: 2 }

export const mayUse = (role: Role, needed: Role): boolean => rank[role] >= rank[needed]

interface Author {
  readonly user: UserId
  readonly role: Role
  /** The services of the room they speak in. */
  readonly services: readonly string[] | 'all'
}

const ownServices = (entry: Entry, directory: Directory): readonly string[] =>
  [entry.service, serviceHolding(entry)].filter((name) => name !== undefined).map(directory.currentName)

/** Officers change anything; nobody else what officers alone write. */
const isKeptFrom = (entry: Entry, { role }: Author): boolean => role === 'agent' && kindOf(entry).isOfficial

/** An agent changes own entries and those of the room's services, sent away or received; an officer any. */
const mayChange = (entry: Entry, { user, role, services }: Author, directory: Directory): boolean => {
  if (role !== 'agent' || services === 'all' || entry.logged.by === user) return true
  if (takenBy(entry) === user) return true
  const names = ownServices(entry, directory)
  return names.length === 0 || names.some((name) => services.some((service) => fold(service) === fold(name)))
}

/** Throws a UserError that names the entries which the author may not change. */
export const checkChanges = (changes: readonly Change[], author: Author, directory: Directory): void => {
  const before = changes.flatMap(({ before: entry }) => (entry === undefined ? [] : [entry]))
  const kept = before.filter((entry) => isKeptFrom(entry, author)).map(({ id }) => id)
  if (kept.length > 0) throw new UserError((words) => words.refusals.keptByOfficers(kept))
  const refused = before.filter((entry) => !mayChange(entry, author, directory)).map(({ id }) => id)
  if (refused.length > 0) throw new UserError((words) => words.refusals.notYours(refused))
}
