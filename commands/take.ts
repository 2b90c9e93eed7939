// Taking charge of requests: /prendre.

import { textReply } from '../src/chat/reply.ts'
import { mandatory, word } from '../src/grammar/parameter.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { take as takeRequest } from '../src/register/changes/progress.ts'
import { defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

export const take = defineCommand({
  id: 'take',
  role: 'agent',
  changes: true,
  parameters: { ids: mandatory(word(ids)) },
  run: async (typed, conversation, { register }: { register: ActingRegister }) => {
    const { user, today, words } = conversation
    const { changes, requests } = await actOn(
      typed,
      (request) => takeRequest(request, user, today),
      conversation,
      register,
    )
    const what = words.confirmations.forEntries(requests.map(({ id }) => id))
    return { changes, reply: textReply(words.confirmations.taken(what), [words.confirmations.undoHint]) }
  },
})
