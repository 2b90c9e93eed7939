// What is wrong with fields of a form, as Slack shows it under each of them.

import type { ParameterName } from '../../../grammar/parameter.ts'
import { type Line, plainText } from '../../../i18n/rich-text.ts'
import { blockIdOf } from './field-block.ts'
import { plain } from './plain.ts'

/** It stands under a field, in small red letters: a list of all services would push the form away. */
const longestError = 300

/** By block id. */
export const errorsOf = (faults: ReadonlyMap<ParameterName, Line>): Readonly<Record<string, string>> =>
  Object.fromEntries([...faults].map(([name, line]) => [blockIdOf(name), plain(plainText(line), longestError).text]))
