// The satisfaction surveys of a year: one at the desk in June with many answers, one about appointments in October with few.

import { dateOf, type Day, dayFromParts } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 3307

interface Question {
  readonly text: string
  /** The share of those asked who answer, and of those who are satisfied. */
  readonly answers: number
  readonly satisfied: number
  /** Counted so many working days after the others. */
  readonly later?: number
}

interface Survey {
  readonly name: string
  readonly service: string
  readonly opened: readonly [month: number, dayOfMonth: number]
  /** Working days until the answers were counted. */
  readonly open: number
  readonly asked: number
  readonly questions: readonly Question[]
}

const surveys: readonly Survey[] = [
  {
    name: 'Accueil',
    service: 'Accueil',
    opened: [6, 8],
    open: 18,
    asked: 420,
    questions: [
      { text: 'L’accueil a-t-il été courtois\u00a0?', answers: 0.74, satisfied: 0.93 },
      { text: 'L’attente vous a-t-elle paru acceptable\u00a0?', answers: 0.72, satisfied: 0.71 },
      { text: 'Avez-vous obtenu la réponse attendue\u00a0?', answers: 0.69, satisfied: 0.86 },
      { text: 'Les horaires vous conviennent-ils\u00a0?', answers: 0.66, satisfied: 0.79 },
    ],
  },
  {
    name: 'Prise de rendez-vous',
    service: 'Séjour',
    opened: [10, 5],
    open: 12,
    asked: 60,
    questions: [
      { text: 'Avez-vous trouvé un créneau sans peine\u00a0?', answers: 0.45, satisfied: 0.55 },
      { text: 'Les pièces à apporter étaient-elles claires\u00a0?', answers: 0.43, satisfied: 0.8 },
      { text: 'Recommanderiez-vous la prise de rendez-vous en ligne\u00a0?', answers: 0.4, satisfied: 0.7, later: 45 },
    ],
  },
]

const questionsOf = (survey: Survey, year: number, today: Day, workingDays: WorkingDays, seedOf: number) => {
  const { name, service, asked, open } = survey
  const opened = workingDays.onOrAfter(dayFromParts(year, ...survey.opened))
  if (opened >= today) return []
  const random = new Random(seed, year, seedOf)
  const logged = loggedOn(opened, service, random)
  const vary = (share: number): number => Math.min(1, share + 0.06 * (random.next() - 0.5))
  return survey.questions.map(({ text, answers: answering, satisfied, later = 0 }, index): DemoDraft => {
    const counted = workingDays.add(opened, open + later)
    const answers = Math.round(asked * vary(answering))
    const pleased = Math.round(answers * vary(satisfied))
    const counts = counted < today ? { counted: dateOf(counted), answers, satisfied: pleased } : {}
    return {
      draft: {
        kind: 'survey',
        survey: `${name} ${year}`,
        position: index + 1,
        question: text,
        service,
        asked,
        opened: dateOf(opened),
        ...counts,
        logged,
      },
    }
  })
}

/** Those opened by today; answers are known once they were counted. */
export const satisfactionIn = (year: number, today: Day, workingDays: WorkingDays): readonly DemoDraft[] =>
  surveys.flatMap((survey, index) => questionsOf(survey, year, today, workingDays, index))
