// What /corriger takes: all that describes an entry of any kind.

import { bareKey, either, key, mandatory, type Values, word } from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { amount, baseAmount } from '../../src/grammar/readers/amount.ts'
import { count } from '../../src/grammar/readers/count.ts'
import { pastDate, plannedDate } from '../../src/grammar/readers/date.ts'
import { id } from '../../src/grammar/readers/id.ts'
import { quantity } from '../../src/grammar/readers/quantity.ts'
import { sentence } from '../../src/grammar/readers/text.ts'
import { contactParameters } from './contact-parameters.ts'
import { requestParameters } from './log-request.ts'

export const correctParameters = {
  id: mandatory(word(id)),
  ...requestParameters,
  count: key(count),
  channel: either(choice('channel')),
  calls: bareKey(quantity),
  answered: bareKey(quantity),
  lost: bareKey(quantity),
  voiceServer: bareKey(quantity),
  asked: key(pastDate),
  proposed: key(pastDate),
  held: key(pastDate),
  impossible: key(pastDate),
  done: key(pastDate),
  amount: key(amount),
  base: key(baseAmount),
  ...contactParameters,
  purpose: key(choice('templatePurpose')),
  title: key(sentence(200)),
  planModule: key(choice('planModule')),
  source: key(sentence(120)),
  owner: key(sentence(120)),
  planned: key(plannedDate),
  added: key(pastDate),
  started: key(pastDate),
  firstDay: key(plannedDate),
  lastDay: key(plannedDate),
}

export type Corrections = Omit<Values<typeof correctParameters>, 'id'>

type Named = keyof Corrections

/** The fields that were typed, each with its value. */
export const typedFields = (typed: Corrections): readonly (readonly [Named, unknown])[] =>
  (Object.entries(typed) as [Named | 'id', unknown][]).flatMap(([name, value]) =>
    name === 'id' || value === undefined ? [] : [[name, value] as const],
  )
