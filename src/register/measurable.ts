// The figures that may be typed in, by the id of their indicator, and what is counted for each.

/**
 * `proportion`: a part of a whole. `mean`: a sum over what it is a mean of.
 * `volume`: counts that add up. `monthly`: counts whose result is a mean per month.
 */
export type MeasureShape = 'proportion' | 'mean' | 'volume' | 'monthly'

interface Measurable {
  readonly shape: MeasureShape
  /** Of the result, the same as the indicator's. */
  readonly unit: '%' | '‰' | 'calendar-days' | 'minutes' | 'count' | 'per-month'
}

export const measurable = {
  'website.visits': { shape: 'proportion', unit: '%' },
  'social.engagement': { shape: 'proportion', unit: '%' },
  'pan.users': { shape: 'monthly', unit: 'per-month' },
  'pan.satisfaction': { shape: 'proportion', unit: '%' },
  'fraud.licences': { shape: 'proportion', unit: '‰' },
  'titles.licences.delay': { shape: 'mean', unit: 'calendar-days' },
  'titles.foreigners.delay': { shape: 'mean', unit: 'calendar-days' },
  'titles.renewal.delay': { shape: 'mean', unit: 'calendar-days' },
  'crisis.exercises': { shape: 'volume', unit: 'count' },
  'crisis.activations': { shape: 'volume', unit: 'count' },
  'crisis.elected-informed': { shape: 'mean', unit: 'minutes' },
  'emails.received': { shape: 'volume', unit: 'count' },
} as const satisfies Record<string, Measurable>

export type MeasurableId = keyof typeof measurable

export const measurableIds = Object.keys(measurable) as readonly MeasurableId[]

export const isMeasurable = (id: string): id is MeasurableId => Object.hasOwn(measurable, id)

/** Whether two counts make its result. */
export const hasTwoCounts = (id: MeasurableId): boolean =>
  measurable[id].shape === 'proportion' || measurable[id].shape === 'mean'
