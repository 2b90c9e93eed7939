// The thirteen zones of French public holidays, and the abolition day that some of them keep.

/** Zones as `vigie.json` names them. Source: official data set of public holidays (Etalab, 2006–2031). */
export const zones = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'nouvelle-caledonie',
  'la-reunion',
  'polynesie-francaise',
  'saint-barthelemy',
  'saint-martin',
  'wallis-et-futuna',
  'saint-pierre-et-miquelon',
] as const

export type Zone = (typeof zones)[number]

/** Month and day on which a zone keeps the abolition of slavery, in a given year. */
type AbolitionDay = (year: number) => readonly [month: number, dayOfMonth: number]

export const abolitionDays: Partial<Record<Zone, AbolitionDay>> = {
  guadeloupe: () => [5, 27],
  guyane: () => [6, 10],
  martinique: () => [5, 22],
  mayotte: () => [4, 27],
  'la-reunion': () => [12, 20],
  'saint-barthelemy': () => [10, 9],
  // Saint-Martin kept Guadeloupe's day until its own was set, from 2018.
  'saint-martin': (year) => (year < 2018 ? [5, 27] : [5, 28]),
}
