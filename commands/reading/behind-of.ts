// Which part of a figure each list is, by the word that asks for it.

import type { ChoiceOf } from '../../src/grammar/readers/choice.ts'
import type { BehindKind } from '../../src/indicators/list-behind.ts'

export const behindOf = { late: 'late', inTime: 'in-time', open: 'open' } as const satisfies Record<
  ChoiceOf<'list'>,
  BehindKind
>
