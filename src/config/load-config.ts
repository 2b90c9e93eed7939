// Finds the configuration on disk: `.env` beside the process, `vigie.json` where it is said to be.

import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseEnv } from 'node:util'
import { ConfigError } from '../errors.ts'
import { words } from '../i18n/words.ts'
import type { Config } from './config.ts'
import { readEnvironment, type Variables } from './environment.ts'
import { readJson } from './json-text.ts'
import { languageOf, readConfig } from './read-config.ts'
import { type ConfigWords, showValue } from './show.ts'
import { textsFolder, textsFolderFaults } from './texts-folder.ts'

const unreadable = (file: string, found: string, expected = words.fr.config.expected.readableFile): ConfigError =>
  new ConfigError([{ where: file, found, expected }])

/** What stands in the way of reading a file, in words where the system only gives a code. */
export const unreadableReason = (error: unknown, said: ConfigWords): string => {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return said.missing
  if (code === 'EISDIR') return said.folder
  return code === 'EACCES' || code === 'EPERM' ? said.forbidden : (code ?? String(error))
}

/** The bytes of a file, or nothing when there is none. Throws a `ConfigError` when it cannot be read. */
const bytesOf = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw unreadable(file, unreadableReason(error, words.fr.config))
  }
}

/**
 * The text of a file, or nothing when there is none. Throws a `ConfigError` on
 * one that is not UTF-8: read all the same, its accents would be lost, and
 * names of services with them.
 */
const textOf = async (file: string): Promise<string | undefined> => {
  const bytes = await bytesOf(file)
  if (bytes === undefined) return undefined
  if (!isUtf8(bytes)) throw unreadable(file, words.fr.config.notUtf8, words.fr.config.expected.utf8)
  return bytes.toString('utf8')
}

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
  const json = text === undefined ? {} : readJson(text, basename(path), said)
  const config = readConfig(
    json,
    env,
    basename(path),
    await textsFolderFaults(json, path, words[languageOf(json)].config),
  )
  const { reportTexts } = config
  return reportTexts === undefined ? config : { ...config, reportTexts: textsFolder(reportTexts, path) }
}
