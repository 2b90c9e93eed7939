// The columns of the improvement plan.

import { dateCell, forKinds, wordFor } from './column.ts'
import { choiceReader, readDate, readText } from './read-cell.ts'
import { planModuleWords, planStateWords } from './value-words.ts'

const ofPlans = ['improvement'] as const

export const improvementColumns = {
  planModule: forKinds(ofPlans, 'module, module', choiceReader(planModuleWords), ({ module }, language) =>
    wordFor(planModuleWords, module, language),
  ),
  title: forKinds(ofPlans, 'action, action, intitulé, title', readText, ({ title }) => title),
  source: forKinds(ofPlans, 'origine, source', readText, ({ source }) => source),
  owner: forKinds(ofPlans, 'responsable, owner, pilote', readText, ({ owner }) => owner),
  plannedFor: forKinds(
    ofPlans,
    'prévue le, planned for, prévu le, échéance, date d’échéance, due',
    readDate,
    ({ due }) => dateCell(due),
  ),
  startedOn: forKinds(ofPlans, 'commencée le, started on, commencé le', readDate, ({ started }) => dateCell(started)),
  planState: forKinds(
    ofPlans,
    'état, state, avancement, progress, état d’avancement, statut',
    choiceReader(planStateWords),
    ({ started, done }, language) => {
      const state = done === undefined ? (started === undefined ? 'not-done' : 'in-progress') : 'done'
      return wordFor(planStateWords, state, language)
    },
  ),
}
