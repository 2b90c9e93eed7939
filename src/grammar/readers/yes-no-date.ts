// Whether an acknowledgement (AR) was sent: `ar:oui`, `ar:non`, `ar:hier`.

import { dateOf } from '../../calendar/local-date.ts'
import type { Acknowledgement } from '../../register/entry.ts'
import type { Reader } from '../parameter.ts'
import { choice } from './choice.ts'
import { pastDate } from './date.ts'

const yesNo = choice('yesNo')

export const yesNoDate: Reader<Acknowledgement> = {
  kind: 'acknowledgement',
  read: (words, context, place) => {
    const answer = yesNo.read(words, context, place)
    if (answer !== undefined) return { value: { sent: answer.value === 'yes' }, used: answer.used }
    const date = pastDate.read(words, context, place)
    return date && { value: { sent: true, on: dateOf(date.value) }, used: date.used }
  },
}
