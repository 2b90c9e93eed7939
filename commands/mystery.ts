// Mystery surveys: /mystère créer, /mystère noter, /mystère voir, /mystère liste.

import { textReply } from '../src/chat/reply.ts'
import { either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { service } from '../src/grammar/readers/place.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import type { Directory } from '../src/register/directory.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import { contactParameters } from './acting/contact-parameters.ts'
import { createMystery, logContact } from './acting/log-contact.ts'
import { defineCommand } from './command.ts'
import { mysterySurveys } from './reading/known-surveys.ts'
import { mysteryList, mysteryReply } from './reading/mystery-reply.ts'

export const mystery = defineCommand({
  id: 'mystery',
  // A service that is being surveyed must not read it here.
  role: 'officer',
  changes: true,
  parameters: {
    step: word(choice('mysteryStep')),
    survey: either(sentence(60)),
    service: key(service),
    ...contactParameters,
  },
  run: async (typed, conversation, capabilities: { register: ListEntries & ReserveIds; directory: Directory }) => {
    const { words, today } = conversation
    const known = await mysterySurveys(capabilities.register, today)
    // A name alone asks for its report; nothing at all, for the names.
    switch (typed.step ?? (typed.survey === undefined ? 'list' : 'show')) {
      case 'create':
        return createMystery(typed, known, conversation, capabilities)
      case 'log':
        return logContact(typed, known, conversation, capabilities)
      case 'show':
        return { reply: mysteryReply(typed.survey, known, conversation) }
      case 'list':
        return { reply: known.length === 0 ? textReply(words.mystery.none) : mysteryList(known, conversation) }
    }
  },
})
