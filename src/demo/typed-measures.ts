// The figures that the quality officer types in once a month or a quarter is over, out of other tools.

import { dateOf, type Day } from '../calendar/local-date.ts'
import { firstDayOf, lastDayOf, type Month, partsOfMonth } from '../calendar/month.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { Draft } from '../register/entry.ts'
import type { MeasureEntry } from '../register/kinds/measure.ts'
import type { MeasurableId } from '../register/measurable.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 6417
const inhabitants = 561_000

type Counts = Pick<Draft<MeasureEntry>, 'numerator' | 'denominator'>

interface Typed {
  readonly indicator: MeasurableId
  /** In months. */
  readonly every: 1 | 3
  readonly counts: (random: Random) => Counts
}

/** A part of a whole, both around what is usual. */
const part =
  (whole: readonly [number, number], share: readonly [number, number]) =>
  (random: Random): Counts => {
    const denominator = random.between(...whole)
    return { numerator: Math.round(denominator * (share[0] + (share[1] - share[0]) * random.next())), denominator }
  }

const volume =
  (least: number, most: number) =>
  (random: Random): Counts => ({ numerator: random.between(least, most) })

const typed: readonly Typed[] = [
  { indicator: 'website.visits', every: 3, counts: part([inhabitants, inhabitants], [0.046, 0.083]) },
  { indicator: 'social.engagement', every: 3, counts: part([310_000, 460_000], [0.017, 0.031]) },
  { indicator: 'pan.users', every: 1, counts: volume(140, 270) },
  { indicator: 'pan.satisfaction', every: 1, counts: part([38, 74], [0.95, 1]) },
  { indicator: 'fraud.licences', every: 3, counts: part([12_500, 15_800], [0.00003, 0.00021]) },
  { indicator: 'titles.licences.delay', every: 1, counts: part([2600, 3900], [3.6, 5.6]) },
  { indicator: 'titles.foreigners.delay', every: 1, counts: part([420, 690], [74, 96]) },
  { indicator: 'titles.renewal.delay', every: 1, counts: part([780, 1150], [24, 37]) },
  { indicator: 'crisis.exercises', every: 3, counts: volume(0, 2) },
  { indicator: 'crisis.activations', every: 3, counts: volume(0, 2) },
  { indicator: 'crisis.elected-informed', every: 3, counts: part([1, 3], [22, 58]) },
]

/** Known on the fourth working day that follows, if that has come. */
const measuresOf = (last: Month, today: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  const end = lastDayOf(last)
  const known = workingDays.add(end, 4)
  if (known > today) return []
  return typed.flatMap(({ indicator, every, counts }, index) => {
    if (partsOfMonth(last).month % every !== 0) return []
    const random = new Random(seed, last, index)
    const start = dateOf(firstDayOf((last - every + 1) as Month))
    const logged = loggedOn(known, 'référent', random)
    return [{ draft: { kind: 'measure', indicator, start, end: dateOf(end), ...counts(random), logged } }]
  })
}

/** Of every month and quarter that ended between two days. */
export const typedMeasures = (
  first: Month,
  last: Month,
  today: Day,
  workingDays: WorkingDays,
): readonly DemoDraft[] => {
  const drafts: DemoDraft[] = []
  for (let month = first; month < last; month = (month + 1) as Month)
    drafts.push(...measuresOf(month, today, workingDays))
  return drafts
}
