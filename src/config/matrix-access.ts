// The Matrix account that the environment describes: which variables go together, and which exclude each other.

import type { ConfigFault } from '../errors.ts'
import type { MatrixAccess } from './config.ts'
import { email, homeserver, matrixLogin, recoveryKey, stateKey } from './matrix-values.ts'
import type { ConfigWords } from './show.ts'
import { z } from 'zod'

/** Part of the schema of the environment. A password is taken as it is: spaces may belong to it. */
export const matrixVariables = {
  VIGIE_MATRIX_HOMESERVER: homeserver.optional(),
  VIGIE_MATRIX_EMAIL: email.optional(),
  VIGIE_MATRIX_USER: matrixLogin.optional(),
  VIGIE_MATRIX_PASSWORD: z.string().optional(),
  VIGIE_MATRIX_TOKEN: z.string().trim().optional(),
  VIGIE_MATRIX_RECOVERY_KEY: recoveryKey.optional(),
  VIGIE_MATRIX_STATE_KEY: stateKey.optional(),
}

type Name = keyof typeof matrixVariables
type Values = { readonly [Key in Name]?: z.output<(typeof matrixVariables)[Key]> }

const homes: readonly Name[] = ['VIGIE_MATRIX_HOMESERVER', 'VIGIE_MATRIX_EMAIL']

/** What holds two variables together; whether each is right by itself is the schema's affair. */
export const matrixFaults = (
  given: Readonly<Record<string, string | undefined>>,
  words: ConfigWords,
): readonly ConfigFault[] => {
  const has = (name: Name): boolean => given[name] !== undefined
  const faults: ConfigFault[] = []
  const exclusive = (one: Name, other: Name, found: string): void => {
    if (has(one) && has(other)) faults.push({ where: one, found, expected: words.notBoth(other) })
  }
  exclusive('VIGIE_MATRIX_EMAIL', 'VIGIE_MATRIX_HOMESERVER', words.inQuotes(given['VIGIE_MATRIX_EMAIL'] ?? ''))
  exclusive('VIGIE_MATRIX_TOKEN', 'VIGIE_MATRIX_PASSWORD', words.hidden)
  const dependent = (Object.keys(matrixVariables) as Name[]).filter((name) => !homes.includes(name) && has(name))
  if (dependent.length > 0 && !homes.some(has))
    faults.push({
      where: 'VIGIE_MATRIX_HOMESERVER',
      found: words.missing,
      expected: words.homeNeededBy(dependent, 'VIGIE_MATRIX_EMAIL'),
    })
  // On Tchap the address says who logs in; elsewhere only the name does.
  if (has('VIGIE_MATRIX_PASSWORD') && !has('VIGIE_MATRIX_USER') && !has('VIGIE_MATRIX_EMAIL'))
    faults.push({
      where: 'VIGIE_MATRIX_USER',
      found: words.missing,
      expected: words.neededBy(['VIGIE_MATRIX_PASSWORD']),
    })
  return faults
}

/**
 * The account, or nothing when no variable says where it is. Name, password
 * and token may all be missing: after `matrix-setup` the state holds a token.
 */
export const matrixAccessOf = (values: Values): MatrixAccess | undefined => {
  const {
    VIGIE_MATRIX_HOMESERVER: url,
    VIGIE_MATRIX_EMAIL: address,
    VIGIE_MATRIX_USER: user,
    VIGIE_MATRIX_PASSWORD: password,
    VIGIE_MATRIX_TOKEN: accessToken,
    VIGIE_MATRIX_RECOVERY_KEY: recovery,
    VIGIE_MATRIX_STATE_KEY: sealing,
  } = values
  const account = {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(accessToken === undefined ? {} : { accessToken }),
    ...(recovery === undefined ? {} : { recoveryKey: recovery }),
    ...(sealing === undefined ? {} : { stateKey: sealing }),
  }
  if (url !== undefined) return { home: { kind: 'homeserver', url }, ...account }
  return address === undefined ? undefined : { home: { kind: 'email', address }, ...account }
}
