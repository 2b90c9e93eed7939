// Mystery surveys: /mystère créer, /mystère noter, /mystère voir, /mystère voir … fichier, /mystère liste.

import { type Reply, textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { flag } from '../src/grammar/readers/flag.ts'
import { service } from '../src/grammar/readers/place.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Directory } from '../src/register/directory.ts'
import { type KnownMystery, mysterySurveys, surveysKept } from '../src/register/known-surveys.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import { contactParameters } from './acting/contact-parameters.ts'
import { createMystery, logContact } from './acting/log-contact.ts'
import { type Conversation, defineCommand } from './command.ts'
import { meantSurvey } from './reading/known-surveys.ts'
import { mysteryList, mysteryRefusals, mysteryReply } from './reading/mystery-reply.ts'

/** The report read here, or as files to print and to complete. */
const shown = async (
  survey: KnownMystery,
  typed: { readonly file?: boolean | undefined },
  conversation: Conversation,
  { figures: { smallNumber }, organisation }: { figures: FigureSetting; organisation?: string | undefined },
): Promise<Reply> => {
  if (typed.file !== true) return mysteryReply(survey, { smallNumber, files: [] }, conversation)
  const { today, words } = conversation
  // Read when asked for: nothing else needs what lays out a page.
  const { mysteryFiles } = await import('../src/reports/mystery/mystery-files.ts')
  const files = await mysteryFiles(survey, { today, organisation, smallNumber }, words)
  return mysteryReply(survey, { smallNumber, files }, conversation)
}

export const mystery = defineCommand({
  id: 'mystery',
  // A service that is being surveyed must not read it here.
  role: 'officer',
  changes: true,
  parameters: {
    step: word(choice('mysteryStep')),
    file: word(flag('file')),
    survey: either(sentence(60)),
    service: key(service),
    ...contactParameters,
  },
  run: async (
    typed,
    conversation,
    capabilities: {
      register: ListEntries & ReserveIds
      directory: Directory
      figures: FigureSetting
      organisation?: string | undefined
    },
  ) => {
    const { words, today } = conversation
    const known = await mysterySurveys(capabilities.register, surveysKept(today))
    // A name alone asks for its report; nothing at all, for the names.
    const step = typed.step ?? (typed.survey === undefined && typed.file !== true ? 'list' : 'show')
    if (typed.file === true && step !== 'show') throw new UserError(({ mystery: said }) => said.onlyWhenShowing)
    switch (step) {
      case 'create':
        return createMystery(typed, known, conversation, capabilities)
      case 'log':
        return logContact(typed, known, conversation, capabilities)
      case 'show':
        return {
          reply: await shown(meantSurvey(typed.survey, known, mysteryRefusals), typed, conversation, capabilities),
        }
      case 'list':
        return { reply: known.length === 0 ? textReply(words.mystery.none) : mysteryList(known, conversation) }
    }
  },
})
