// The columns of surveys: a line for each question of a satisfaction survey, and for each contact of a mystery survey.

import { dateCell, type FileLanguage, forKinds, wordFor } from './column.ts'
import { choiceReader, readCount, readDate, readText } from './read-cell.ts'
import { contactWords, satisfactionWords, yesNoWords } from './value-words.ts'

const ofQuestions = ['survey'] as const
const ofContacts = ['contact'] as const

const readYesNo = choiceReader(yesNoWords)
const readAssessed = (text: string): boolean => readYesNo(text) === 'yes'

/** An empty cell is what nobody assessed. */
const assessedCell = (value: boolean | undefined, language: FileLanguage) =>
  value === undefined ? undefined : wordFor(yesNoWords, value ? 'yes' : 'no', language)

export const surveyColumns = {
  survey: forKinds(
    ['survey', 'mystery', 'contact'],
    'enquête, survey, nom de l’enquête, survey name',
    readText,
    ({ survey }) => survey,
  ),
  openedOn: forKinds(['survey', 'mystery'], 'ouverte le, opened on', readDate, ({ opened }) => dateCell(opened)),
  position: forKinds(
    ofQuestions,
    'n° de question, question no., question number',
    readCount,
    (entry) => entry.position,
  ),
  question: forKinds(ofQuestions, 'question, question', readText, ({ question }) => question),
  asked: forKinds(ofQuestions, 'interrogés, people asked, personnes interrogées', readCount, ({ asked }) => asked),
  countedOn: forKinds(ofQuestions, 'saisie le, counted on', readDate, ({ counted }) => dateCell(counted)),
  answers: forKinds(ofQuestions, 'réponses, answers', readCount, ({ answers }) => answers),
  satisfied: forKinds(ofQuestions, 'satisfaits, satisfied', readCount, ({ satisfied }) => satisfied),
  direction: forKinds(ofContacts, 'direction, direction', readText, ({ direction }) => direction),
  sentOn: forKinds(ofContacts, 'envoyé le, sent on, envoyé, sent', readDate, ({ sent }) => dateCell(sent)),
  acknowledgedBy: forKinds(
    ofContacts,
    'accusé sous 24 h, acknowledged within 24 h, accusé, acknowledged',
    choiceReader(contactWords),
    ({ acknowledged }, language) => wordFor(contactWords, acknowledged, language),
  ),
  courteous: forKinds(ofContacts, 'courtoisie, courtesy', readAssessed, ({ courteous }, language) =>
    assessedCell(courteous, language),
  ),
  clear: forKinds(
    ofContacts,
    'clair et précis, clear and precise, clarté, clarity',
    readAssessed,
    ({ clear }, language) => assessedCell(clear, language),
  ),
  satisfaction: forKinds(
    ofContacts,
    'satisfaction, satisfaction',
    choiceReader(satisfactionWords),
    ({ satisfaction }, language) => wordFor(satisfactionWords, satisfaction, language),
  ),
  comment: forKinds(ofContacts, 'commentaire, comment', readText, ({ comment }) => comment),
}
