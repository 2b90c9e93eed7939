// The folder of officers' texts: where it is, and that it can be read before anybody asks for a report.

import { readdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

import type { ConfigFault } from '../errors.ts'
import { type ConfigWords, showValue, valueAt } from './show.ts'

const setting = ['reports', 'texts']

/** Named from where the file of settings is, so that it is the same wherever the process starts. */
export const textsFolder = (named: string, configFile: string): string => resolve(dirname(configFile), named)

/** A fault when a folder is named that cannot be read; a value that is no text is the schema's to tell. */
export const textsFolderFaults = async (
  json: unknown,
  configFile: string,
  said: ConfigWords,
): Promise<readonly ConfigFault[]> => {
  const named = valueAt(json, setting)
  if (typeof named !== 'string' || named.trim() === '') return []
  const folder = textsFolder(named.trim(), configFile)
  try {
    await readdir(folder)
    return []
  } catch {
    return [{ where: setting.join('.'), found: showValue(named, said), expected: said.readableFolder(folder) }]
  }
}
