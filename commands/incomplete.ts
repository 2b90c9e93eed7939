// Noting that missing items were asked for: /incomplet.

import { linesReply } from '../src/chat/reply.ts'
import { bareKey, mandatory, word } from '../src/grammar/parameter.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { markIncomplete } from '../src/register/changes/progress.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

export const incomplete = defineCommand({
  id: 'incomplete',
  role: 'agent',
  changes: true,
  parameters: { ids: mandatory(word(ids)), on: bareKey(pastDate) },
  run: async (typed, conversation, { register, rules }: { register: ActingRegister; rules: Rules }) => {
    const { today, words } = conversation
    const { confirmations } = words
    const on = typed.on ?? today
    const { changes, requests } = await actOn(
      typed,
      (request) => markIncomplete(request, on, today),
      conversation,
      register,
    )
    const titles = requests.map((request) => {
      const what = confirmations.forEntries([request.id])
      // Asked after the deadline, it suspends nothing: the request keeps its first due date.
      const { due } = clockOf(request, rules)
      return due === undefined ? confirmations.incomplete(what) : confirmations.incompleteTooLate(what, due, today)
    })
    return { changes, reply: linesReply([...titles, confirmations.undoHint]) }
  },
})
