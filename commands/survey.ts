// Satisfaction surveys: /enquête créer, /enquête saisir, /enquête voir, /enquête liste.

import { textReply } from '../src/chat/reply.ts'
import { bareKey, either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { count } from '../src/grammar/readers/count.ts'
import { pastDate } from '../src/grammar/readers/date.ts'
import { service } from '../src/grammar/readers/place.ts'
import { quantity } from '../src/grammar/readers/quantity.ts'
import { sentence } from '../src/grammar/readers/text.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { Directory } from '../src/register/directory.ts'
import { satisfactionSurveys, surveysKept } from '../src/register/known-surveys.ts'
import type { ListEntries, ReserveIds } from '../src/register/ports.ts'
import { createSurvey } from './acting/create-survey.ts'
import { enterAnswers } from './acting/enter-answers.ts'
import { defineCommand } from './command.ts'
import { surveyList, surveyReply } from './reading/survey-reply.ts'

export const survey = defineCommand({
  id: 'survey',
  role: 'agent',
  changes: true,
  parameters: {
    step: word(choice('surveyStep')),
    survey: either(sentence(60)),
    questions: key(sentence(2000)),
    people: bareKey(quantity),
    question: bareKey(count),
    satisfied: bareKey(quantity),
    answers: bareKey(quantity),
    on: key(pastDate),
    service: key(service),
  },
  run: async (
    typed,
    conversation,
    capabilities: { register: ListEntries & ReserveIds; directory: Directory; figures: FigureSetting },
  ) => {
    const { words, today } = conversation
    const known = await satisfactionSurveys(capabilities.register, surveysKept(today))
    // A name alone asks for what is known of it; nothing at all, for the names.
    switch (typed.step ?? (typed.survey === undefined ? 'list' : 'show')) {
      case 'create':
        return createSurvey(typed, known, conversation, capabilities)
      case 'enter':
        return enterAnswers(typed, known, conversation)
      case 'show':
        return { reply: surveyReply(typed.survey, known, capabilities.figures.smallNumber, conversation) }
      case 'list':
        return { reply: known.length === 0 ? textReply(words.surveys.none) : surveyList(known, conversation) }
    }
  },
})
