// Field by field, the one line that a form stands for: what it would be if it were typed.

import type { Words } from '../../i18n/words.ts'
import { fold } from '../../register/directory.ts'
import { keysOf } from '../key-table.ts'
import type { CommandId, ParameterName, ParameterTable } from '../parameter.ts'

/** The words of a key are four at most. */
const longestKey = 4

/**
 * The key of a parameter: its own before those that it shares ("reçus" is a date
 * or a count of calls), and one that does not read as one key with the words
 * before it ("reçu le:" is not "reçu", then "le:").
 */
const keyOf = (
  name: ParameterName,
  parameters: ParameterTable,
  before: readonly string[],
  { vocabulary }: Words,
): string => {
  const keys = keysOf(parameters)
  const merges = (key: string): boolean =>
    Array.from({ length: longestKey - 1 }, (_, index) => before.slice(-index - 1)).some((words) =>
      keys.has(fold([...words, key].join(' '))),
    )
  const spellings = vocabulary.keys[name]
  return spellings.find((key) => keys.get(fold(key))?.[0] === name && !merges(key)) ?? spellings[0] ?? name
}

/** The command with its values: those that stand by themselves first, so that none can belong to a key. */
export const writtenLine = (
  command: CommandId,
  typed: ReadonlyMap<ParameterName, string>,
  parameters: ParameterTable,
  words: Words,
): string => {
  const line = [`!${words.vocabulary.commands[command].names[0] ?? command}`]
  const isWord = (name: ParameterName): boolean => parameters[name]?.by === 'word'
  for (const [name, text] of typed) if (isWord(name)) line.push(text)
  for (const [name, text] of typed) if (!isWord(name)) line.push(`${keyOf(name, parameters, line, words)}:${text}`)
  return line.join(' ')
}
