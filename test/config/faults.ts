// The faults of a configuration, as short lines that tests compare.

import { readConfig } from '../../src/config/read-config.ts'
import { ConfigError } from '../../src/errors.ts'

/** One "where: found → expected" a fault; none when the configuration is accepted. Anything but a ConfigError is thrown. */
export const faultsOf = (json: unknown, env: Readonly<Record<string, string>> = {}): readonly string[] => {
  try {
    readConfig(json, env)
    return []
  } catch (error) {
    if (error instanceof ConfigError && error.faults.length > 0)
      return error.faults.map(({ where, found, expected }) => `${where}: ${found} → ${expected}`)
    throw error
  }
}
