// Sampling weeks: /échantillon, /échantillon boîte:pref-etrangers semaine:2027-W20, /échantillon courriers du:17/05 au:23/05.

import { textReply } from '../src/chat/reply.ts'
import { either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { plannedDate } from '../src/grammar/readers/date.ts'
import { daysAhead } from '../src/grammar/readers/days-ahead.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { mailbox, service } from '../src/grammar/readers/place.ts'
import { UserError } from '../src/errors.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Directory } from '../src/register/directory.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import type { Rules } from '../src/register/rules.ts'
import { declareSampling } from './acting/declare-sampling.ts'
import { type Conversation, defineCommand } from './command.ts'
import { knownSamplings, samplingList } from './reading/sampling-list.ts'

const checkOfficer = ({ role, words }: Conversation): void => {
  const [name = ''] = words.vocabulary.commands.sampling.names
  if (role === 'agent') throw new UserError(({ refusals }) => refusals.officersOnly(name))
}

export const sampling = defineCommand({
  id: 'sampling',
  // Everybody reads them; which days stand for a year is an officer's to say.
  role: 'agent',
  changes: true,
  parameters: {
    step: word(choice('samplingStep')),
    letters: word(flag('letters')),
    week: either(daysAhead),
    from: key(plannedDate),
    to: key(plannedDate),
    service: key(service),
    mailbox: either(mailbox),
  },
  run: async (
    typed,
    conversation,
    capabilities: {
      register: ListEntries & ReserveIds
      directory: Directory
      figures: FigureSetting
      rules: Rules
    },
  ) => {
    const { step, ...declared } = typed
    const isBare = Object.values(declared).every((value) => value === undefined)
    if (step !== 'list' && !isBare) {
      checkOfficer(conversation)
      return declareSampling(declared, conversation, capabilities)
    }
    const known = await knownSamplings(capabilities.register)
    if (known.length === 0) return { reply: textReply(conversation.words.samplings.none) }
    return { reply: await samplingList(known, conversation, capabilities) }
  },
})
