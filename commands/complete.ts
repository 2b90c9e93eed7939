// Noting that the last missing item came: /complet.

import { linesReply } from '../src/chat/reply.ts'
import { bareKey, mandatory, word } from '../src/grammar/parameter.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { markComplete } from '../src/register/changes/progress.ts'
import { clockOf } from '../src/register/request-clock.ts'
import type { Rules } from '../src/register/rules.ts'
import { defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

export const complete = defineCommand({
  id: 'complete',
  role: 'agent',
  changes: true,
  parameters: { ids: mandatory(word(ids)), on: bareKey(pastDate) },
  run: async (typed, conversation, { register, rules }: { register: ActingRegister; rules: Rules }) => {
    const { today, words } = conversation
    const { confirmations } = words
    const on = typed.on ?? today
    const { changes, requests } = await actOn(
      typed,
      (request) => markComplete(request, on, today),
      conversation,
      register,
    )
    const lines = requests.flatMap((request) => {
      const { due, limit, start } = clockOf(request, rules)
      const what = confirmations.forEntries([request.id])
      // Asked for after the deadline, the items never stopped the clock.
      const restarts = start !== undefined && start >= on
      const title = restarts ? confirmations.complete(what, on, today) : confirmations.completeTooLate(what, on, today)
      return due === undefined ? [title] : [title, confirmations.expectedBy(due, limit, today)]
    })
    return { changes, reply: linesReply([...lines, confirmations.undoHint]) }
  },
})
