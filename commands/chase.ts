// Noting that the requester asked again: /relance.

import { linesReply } from '../src/chat/reply.ts'
import { bareKey, mandatory, word } from '../src/grammar/parameter.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { chase as chaseRequest } from '../src/register/changes/progress.ts'
import { defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

export const chase = defineCommand({
  id: 'chase',
  role: 'agent',
  changes: true,
  parameters: { ids: mandatory(word(ids)), on: bareKey(pastDate) },
  run: async (typed, conversation, { register }: { register: ActingRegister }) => {
    const { today, words } = conversation
    const on = typed.on ?? today
    const { changes, requests } = await actOn(
      typed,
      (request) => chaseRequest(request, on, today),
      conversation,
      register,
    )
    const titles = requests.map(({ id, chasers }) =>
      words.confirmations.chased(words.confirmations.forEntries([id]), chasers?.length ?? 0),
    )
    return { changes, reply: linesReply([...titles, words.confirmations.undoHint]) }
  },
})
