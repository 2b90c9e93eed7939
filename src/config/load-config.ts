// Finds the configuration on disk: `.env` beside the process, `vigie.json` where it is said to be.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseEnv } from 'node:util'
import { ConfigError } from '../errors.ts'
import { words } from '../i18n/words.ts'
import type { Config } from './config.ts'
import { readEnvironment, type Variables } from './environment.ts'
import { readJson } from './json-text.ts'
import { readConfig } from './read-config.ts'
import { showValue } from './show.ts'

/** The text of a file, or nothing when there is none. Throws a `ConfigError` when it cannot be read. */
const textOf = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw unreadable(file, code ?? String(error))
  }
}

const unreadable = (file: string, reason: string): ConfigError =>
  new ConfigError([{ where: file, found: reason, expected: words.fr.config.expected.readableFile }])

/** The variables of the process, over those of an environment file if there is one. */
export const loadEnvironment = async (env: Variables, file = '.env'): Promise<Variables> => {
  const text = await textOf(file)
  return text === undefined ? env : { ...parseEnv(text), ...env }
}

/**
 * Reads and checks the configuration. `file` is what `--config` names, else
 * `VIGIE_CONFIG`; a file that was named must exist, the default one may be
 * absent. Throws a `ConfigError` with every fault.
 */
export const loadConfig = async ({
  file,
  env,
}: {
  readonly file?: string | undefined
  readonly env: Variables
}): Promise<Config> => {
  const said = words.fr.config
  const named = file ?? env['VIGIE_CONFIG']
  const path = named ?? readEnvironment({}, said).environment.configFile
  const text = await textOf(path)
  if (text === undefined && named !== undefined) throw unreadable(path, showValue(undefined, said))
  return readConfig(text === undefined ? {} : readJson(text, basename(path), said), env, basename(path))
}
