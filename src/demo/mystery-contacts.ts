// The mystery survey of a year's spring: three messages to each service, and what came back.

import { dateOf, type Day, dayFromParts } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Draft } from '../register/entry.ts'
import type { ContactAcknowledgement, ContactEntry, Satisfaction } from '../register/kinds/mystery.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random, type Weighted } from './random.ts'

const seed = 7704

const perService = 3
/** Working days between the first and the last message. */
const spread = 14

const written: readonly (readonly [direction: string, service: string])[] = [
  ['SGCD', 'Accueil'],
  ['DMI', 'Séjour'],
  ['DCL', 'Collectivités'],
  ['DCL', 'Titres'],
  ['Cabinet', 'Communication'],
]

type Choices<Choice> = readonly [Weighted<Choice>, ...Weighted<Choice>[]]

const acknowledgements: Choices<ContactAcknowledgement> = [
  ['same-day', 55],
  ['other-office', 8],
  ['later', 10],
  ['no', 27],
]
const impressions: Choices<Satisfaction> = [
  ['very-good', 45],
  ['good', 33],
  ['fair', 16],
  ['poor', 6],
]
const praises = ['réponse complète, liens utiles', 'ton aimable, pièces bien listées', 'rappel des horaires'] as const
const criticisms = ['renvoi vers le site sans adresse précise', 'réponse à côté de la question'] as const

type Assessed = Pick<Draft<ContactEntry>, 'answered' | 'courteous' | 'clear' | 'satisfaction' | 'comment'>

/** Of a message without answer nothing can be assessed. */
const assessed = (sent: Day, random: Random): Assessed => {
  const days = random.weighted([
    [0, 25],
    [1, 35],
    [random.between(2, 9), 40],
  ])
  const satisfaction = random.weighted(impressions)
  const isGood = satisfaction === 'very-good' || satisfaction === 'good'
  const comment = random.pick(isGood ? praises : criticisms)
  return {
    answered: dateOf((sent + days) as Day),
    courteous: isGood || random.chance(0.6),
    clear: isGood ? random.chance(0.9) : random.chance(0.3),
    satisfaction,
    ...(random.chance(0.5) ? { comment } : {}),
  }
}

/** Nothing before the survey is over. */
export const mysteryIn = (year: number, today: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  const opened = workingDays.onOrAfter(dayFromParts(year, 3, 9))
  const over = workingDays.add(opened, spread + 10)
  if (over >= today) return []
  const survey = `Printemps ${year}`
  const contacts = written.flatMap(([direction, service], place) =>
    Array.from({ length: perService }, (_, rank): DemoDraft => {
      const random = new Random(seed, year, place * perService + rank)
      const sent = workingDays.add(opened, random.between(0, spread))
      const acknowledged = random.weighted(acknowledgements)
      const answer = random.chance(0.82) ? assessed(sent, random) : {}
      const logged = loggedOn(over, 'référent', random)
      return {
        draft: { kind: 'contact', survey, direction, service, sent: dateOf(sent), acknowledged, ...answer, logged },
      }
    }),
  )
  const logged = loggedOn(opened, 'référent', new Random(seed, year))
  return [{ draft: { kind: 'mystery', survey, opened: dateOf(opened), logged } }, ...contacts]
}
