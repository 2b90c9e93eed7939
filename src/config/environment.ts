// The environment variables of the process: few, described in `.env.example`, and refused when they are not known.

import { z } from 'zod'
import type { ConfigFault } from '../errors.ts'
import { isSecretName, logLevels } from '../log.ts'
import type { Environment } from './config.ts'
import { type ConfigWords, showChoice, showValue } from './show.ts'

export type Variables = Readonly<Record<string, string | undefined>>

const environmentSchema = z.object({
  VIGIE_DATA: z.string().default('./data'),
  VIGIE_CONFIG: z.string().default('./vigie.json'),
  VIGIE_LOG: z.enum(logLevels).default('warn'),
})

export const environmentNames: readonly string[] = Object.keys(environmentSchema.shape)

const ours = /^VIGIE_/

/** A line `NAME=` left empty in `.env` says nothing. */
const filled = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''))

/** What no log may show: the values of the variables that are named as secrets are. */
const secretsIn = (variables: Variables): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) => (value !== undefined && isSecretName(name) ? [value] : []))

const unknownVariables = (variables: Variables, words: ConfigWords): readonly ConfigFault[] =>
  Object.keys(variables)
    .filter((name) => ours.test(name) && !environmentNames.includes(name))
    .map((name) => ({
      where: name,
      found: words.unknownVariable,
      expected: showChoice(name, environmentNames, words),
    }))

/** The faults of the environment, or what the process runs with. A secret's value is never shown. */
export const readEnvironment = (
  given: Variables,
  words: ConfigWords,
): { readonly environment: Environment; readonly faults: readonly ConfigFault[] } => {
  const variables = filled(given)
  const parsed = environmentSchema.safeParse(variables)
  const invalid = (parsed.error?.issues ?? []).map((issue): ConfigFault => {
    const where = String(issue.path[0])
    const value = variables[where]
    return {
      where,
      found: isSecretName(where) ? '***' : showValue(value, words),
      expected: issue.code === 'invalid_value' ? showChoice(value, issue.values.map(String), words) : issue.message,
    }
  })
  const settings = parsed.data ?? environmentSchema.parse({})
  return {
    environment: {
      dataFolder: settings.VIGIE_DATA,
      configFile: settings.VIGIE_CONFIG,
      logLevel: settings.VIGIE_LOG,
      secrets: secretsIn(variables),
    },
    faults: [...unknownVariables(variables, words), ...invalid],
  }
}
