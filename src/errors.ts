// The error family. A UserError is said to the user, a ConfigError stops the start; anything else is a bug.

import type { Line } from './i18n/rich-text.ts'
import type { Words } from './i18n/words.ts'

/**
 * Something the user can mend. It carries the sentence as a function of the
 * catalogue, so that who throws needs not know the language; by convention the
 * sentence gives the way out and says that nothing was recorded.
 */
export class UserError extends Error {
  override name = 'UserError' as const
  readonly say: (words: Words) => Line

  constructor(say: (words: Words) => Line, options?: ErrorOptions) {
    super('said to the user', options)
    this.say = say
  }
}

/** One fault of the configuration: where it is, what was found (never a secret's value), what is expected. */
export interface ConfigFault {
  readonly where: string
  readonly found: string
  readonly expected: string
}

/** The process cannot start. Every fault is listed, so that one attempt is enough to mend them all. */
export class ConfigError extends Error {
  override name = 'ConfigError' as const
  readonly faults: readonly ConfigFault[]

  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ where, found, expected }) => `${where}: ${found} (${expected})`).join('\n'))
    this.faults = faults
  }
}
