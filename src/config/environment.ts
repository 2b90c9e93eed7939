// The environment variables of the process: few, described in `.env.example`, and refused when they are not known.

import { z } from 'zod'
import type { ConfigFault } from '../errors.ts'
import { isSecretName, logLevels } from '../log.ts'
import type { Environment } from './config.ts'
import { matrixAccessOf, matrixFaults, matrixVariables } from './matrix-access.ts'
import { compactKey } from './matrix-values.ts'
import { networkVariablesOf, proxySecrets } from './network-variables.ts'
import { slackAccessOf, slackFaults, slackVariables } from './slack-access.ts'
import { type ConfigWords, showChoice, showValue } from './show.ts'
import type { Expectation } from './values.ts'

export type Variables = Readonly<Record<string, string | undefined>>

const environmentSchema = z.object({
  VIGIE_DATA: z.string().default('./data'),
  VIGIE_CONFIG: z.string().default('./vigie.json'),
  VIGIE_LOG: z.enum(logLevels).default('warn'),
  ...matrixVariables,
  ...slackVariables,
})

export const environmentNames: readonly string[] = Object.keys(environmentSchema.shape)

const ours = /^VIGIE_/

/** A line `NAME=` left empty in `.env` says nothing. */
const filled = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''))

/** What no log may show: the values of the variables that are named as secrets are, with their spaces and without. */
const secretsIn = (variables: Variables): readonly string[] => [
  ...new Set(
    Object.entries(variables).flatMap(([name, value]) =>
      value !== undefined && isSecretName(name) ? [value, compactKey(value)] : [],
    ),
  ),
]

const addresses = ['VIGIE_MATRIX_HOMESERVER', 'VIGIE_SLACK_API_URL']

/** An address with an arobase may hold a password, which is one of the reasons to refuse it. */
const isHidden = (name: string, value: string | undefined): boolean =>
  isSecretName(name) || (addresses.includes(name) && value?.includes('@') === true)

const expectationOf = (issue: z.core.$ZodIssue, value: string | undefined, words: ConfigWords): string => {
  if (issue.code === 'invalid_value') return showChoice(value, issue.values.map(String), words)
  return issue.code === 'custom' ? words.expected[issue.message as Expectation] : issue.message
}

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
      found: isHidden(where, value) ? words.hidden : showValue(value, words),
      expected: expectationOf(issue, value, words),
    }
  })
  const settings = parsed.data ?? environmentSchema.parse({})
  const matrix = matrixAccessOf(settings)
  const slack = slackAccessOf(settings)
  const network = networkVariablesOf(variables)
  return {
    environment: {
      dataFolder: settings.VIGIE_DATA,
      configFile: settings.VIGIE_CONFIG,
      logLevel: settings.VIGIE_LOG,
      secrets: [...secretsIn(variables), ...proxySecrets(network)],
      network,
      ...(matrix === undefined ? {} : { matrix }),
      ...(slack === undefined ? {} : { slack }),
    },
    faults: [
      ...unknownVariables(variables, words),
      ...invalid,
      ...matrixFaults(variables, words),
      ...slackFaults(variables, words),
    ],
  }
}
