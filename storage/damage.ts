// A file of the data folder that cannot be trusted: said by name and line, with the way to restore.

import { UserError } from '../src/errors.ts'
import type { Damage } from '../src/i18n/fr/storage.ts'

/** Refuses the start, or, found later, the one command that needs the file; nothing is ever replaced by an empty file. */
export class DamagedFile extends UserError {
  readonly damage: Damage

  constructor(damage: Damage, options?: ErrorOptions) {
    super((words) => words.storage.damaged(damage), options)
    this.damage = damage
    this.message = `${damage.file}${damage.line === undefined ? '' : `:${damage.line}`}: ${damage.fault}`
  }
}
