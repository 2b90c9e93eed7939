// Computed public holidays against the official data set (Etalab), zone by zone, nothing more and nothing less.

import { readFileSync } from 'node:fs'

import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { holidaysOf } from '../../src/calendar/holidays.ts'
import { dateOf } from '../../src/calendar/local-date.ts'
import { type Zone, zones } from '../../src/calendar/zones.ts'

const officialNames: Record<Zone, string> = {
  metropole: 'Métropole',
  'alsace-moselle': 'Alsace-Moselle',
  guadeloupe: 'Guadeloupe',
  guyane: 'Guyane',
  martinique: 'Martinique',
  mayotte: 'Mayotte',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
  'la-reunion': 'La Réunion',
  'polynesie-francaise': 'Polynésie Française',
  'saint-barthelemy': 'Saint-Barthélémy',
  'saint-martin': 'Saint-Martin',
  'wallis-et-futuna': 'Wallis-et-Futuna',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
}

const file = new URL('../fixtures/jours-feries.csv', import.meta.url)
const rows: readonly string[][] = parse(readFileSync(file), { fromLine: 2 })
const official = rows.map(([date = '', , where = '']) => ({ date, zones: where.split('|') }))

const firstYear = 2006
const years = Array.from({ length: 26 }, (_, index) => firstYear + index)

describe('the official data set', () => {
  test('names the thirteen zones and no other, from 2006 to 2031', () => {
    expect(new Set(official.flatMap((row) => row.zones))).toEqual(new Set(Object.values(officialNames)))
    expect(new Set(official.map(({ date }) => Number(date.slice(0, 4))))).toEqual(new Set(years))
  })

  test.each(zones)('%s keeps exactly the days that it lists', (zone) => {
    const listed = official.filter((row) => row.zones.includes(officialNames[zone])).map(({ date }) => date)
    expect(listed.length).toBeGreaterThanOrEqual(11 * years.length)
    // As sets: 1 May 2008 is two holidays, Labour Day and Ascension, on one line of the file.
    const computed = years.flatMap((year) => holidaysOf(year, zone).map(({ day }) => dateOf(day)))
    expect([...new Set(computed)].toSorted()).toEqual([...new Set(listed)].toSorted())
  })
})

test('holidays come in date order', () => {
  for (const zone of zones)
    for (const year of years) {
      const days = holidaysOf(year, zone).map(({ day }) => day)
      expect(days).toEqual(days.toSorted((a, b) => a - b))
    }
})
