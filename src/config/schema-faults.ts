// What zod refuses, said with the words of the catalogue: every fault, with what was found and what was expected.

import { z } from 'zod'
import type { ConfigFault } from '../errors.ts'
import { type ConfigWords, type Path, showChoice, showPath, showValue, valueAt } from './show.ts'
import type { Expectation } from './values.ts'

const typeExpectations: Readonly<Record<string, Expectation>> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'yesOrNo',
  array: 'list',
  object: 'object',
}

/** The keys that an object of the schema takes at a path. */
const keysAt = (schema: z.ZodType, path: Path): readonly string[] => {
  let at: unknown = schema
  const unwrap = (): void => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault) at = at.unwrap()
  }
  unwrap()
  for (const step of path) {
    if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, unknown>)[step]
    else if (at instanceof z.ZodArray) at = at.element
    unwrap()
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape).filter((key) => key !== '$schema') : []
}

const expectationOf = (issue: z.core.$ZodIssue, found: unknown, words: ConfigWords): string => {
  switch (issue.code) {
    case 'invalid_type': {
      const expectation = typeExpectations[issue.expected]
      return expectation === undefined ? issue.message : words.expected[expectation]
    }
    case 'invalid_value':
      return showChoice(found, issue.values.map(String), words)
    case 'too_small':
      return words.atLeast(Number(issue.minimum))
    case 'too_big':
      return words.atMost(Number(issue.maximum))
    case 'custom':
      return words.expected[issue.message as Expectation]
    default:
      return issue.message
  }
}

/** One fault for each issue; an object with three unknown keys has three. `named` tells the whole file apart. */
export const schemaFaults = (
  schema: z.ZodType,
  error: z.ZodError,
  found: unknown,
  words: ConfigWords,
  named: string,
): readonly ConfigFault[] =>
  error.issues.flatMap((issue): ConfigFault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        where: showPath([...issue.path, key]),
        found: words.unknownKey,
        expected: showChoice(key, keysAt(schema, issue.path), words),
      }))
    const value = valueAt(found, issue.path)
    return [
      {
        where: issue.path.length === 0 ? named : showPath(issue.path),
        found: showValue(value, words),
        expected: expectationOf(issue, value, words),
      },
    ]
  })
