// What /corriger takes: all that describes a request, and all that counts calls.

import { bareKey, either, key, mandatory, type Values, word } from '../../src/grammar/parameter.ts'
import { choice } from '../../src/grammar/readers/choice.ts'
import { count } from '../../src/grammar/readers/count.ts'
import { id } from '../../src/grammar/readers/id.ts'
import { quantity } from '../../src/grammar/readers/quantity.ts'
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
}

export type Corrections = Omit<Values<typeof correctParameters>, 'id'>
