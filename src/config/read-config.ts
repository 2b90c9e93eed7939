// Checks a whole configuration and gives it ready for use, or every fault at once. No file is read here.

import { type ConfigFault, ConfigError } from '../errors.ts'
import { type Language, languages, words } from '../i18n/words.ts'
import { checkDatedLines } from './checks/dated-lines.ts'
import { checkDeclaredServices } from './checks/declared-services.ts'
import { checkHours } from './checks/hours.ts'
import { checkMatrixRooms } from './checks/matrix-rooms.ts'
import { checkNames } from './checks/names.ts'
import { checkSlackRooms } from './checks/slack-rooms.ts'
import type { Config } from './config.ts'
import { configOf } from './domain.ts'
import { readEnvironment, type Variables } from './environment.ts'
import { fileSchema, type Settings } from './schema.ts'
import { schemaFaults } from './schema-faults.ts'
import { type ConfigWords, valueAt } from './show.ts'

/** The language that the faults are said in: the file's own, if that much can be read. */
export const languageOf = (json: unknown): Language => {
  const named = valueAt(json, ['language'])
  return languages.find((language) => language === named) ?? 'fr'
}

const crossChecks = (settings: Settings, said: ConfigWords): readonly ConfigFault[] =>
  [checkNames, checkDeclaredServices, checkDatedLines, checkHours, checkMatrixRooms, checkSlackRooms].flatMap((check) =>
    check(settings, said),
  )

/** The settings without those that have a fault by themselves, so that the others can still be held together. */
const soundPart = (json: object, faulty: ReadonlySet<PropertyKey>): Settings | undefined =>
  fileSchema.safeParse(Object.fromEntries(Object.entries(json).filter(([key]) => !faulty.has(key)))).data

const readSettings = (
  json: unknown,
  said: ConfigWords,
  file: string,
): { readonly settings?: Settings; readonly faults: readonly ConfigFault[] } => {
  const parsed = fileSchema.safeParse(json)
  if (parsed.success) return { settings: parsed.data, faults: crossChecks(parsed.data, said) }
  const faults = schemaFaults(fileSchema, parsed.error, json, said, file)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { faults }
  const faulty = new Set<PropertyKey>(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : issue.path.slice(0, 1),
    ),
  )
  const sound = soundPart(json, faulty)
  return { faults: sound === undefined ? faults : [...faults, ...crossChecks(sound, said)] }
}

/**
 * The configuration that a JSON value and environment variables make; `{}` for
 * no file gives the defaults. Throws a `ConfigError` with every fault of both,
 * and with those that somebody found `outside` of them.
 */
export const readConfig = (
  json: unknown,
  env: Variables,
  file = 'vigie.json',
  outside: readonly ConfigFault[] = [],
): Config => {
  const said = words[languageOf(json)].config
  const { environment, faults } = readEnvironment(env, said)
  const read = readSettings(json, said, file)
  const all = [...faults, ...read.faults, ...outside]
  if (all.length > 0 || read.settings === undefined) throw new ConfigError(all)
  return configOf(read.settings, environment)
}
