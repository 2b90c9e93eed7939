// Putting requests first in every list, or no longer: /urgent.

import { textReply } from '../src/chat/reply.ts'
import { mandatory, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { ids } from '../src/grammar/readers/id.ts'
import { markUrgent } from '../src/register/changes/progress.ts'
import { defineCommand } from './command.ts'
import { type ActingRegister, actOn } from './acting/act-on.ts'

export const urgent = defineCommand({
  id: 'urgent',
  role: 'agent',
  changes: true,
  parameters: { ids: mandatory(word(ids)), urgent: word(choice('yesNo')) },
  run: async (typed, conversation, { register }: { register: ActingRegister }) => {
    const { today, words } = conversation
    const isUrgent = typed.urgent !== 'no'
    const { changes, requests } = await actOn(
      typed,
      (request) => markUrgent(request, isUrgent, today),
      conversation,
      register,
    )
    const what = words.confirmations.forEntries(requests.map(({ id }) => id))
    const title = isUrgent ? words.confirmations.urgent(what) : words.confirmations.notUrgent(what)
    return { changes, reply: textReply(title, [words.confirmations.undoHint]) }
  },
})
