// Weeks and days that are planned: the nearest ones ahead where the year is left out.

import { describe, expect, test } from 'vitest'

import { dateOf, dayOf, localDate } from '../../../src/calendar/local-date.ts'
import { UserError } from '../../../src/errors.ts'
import type { Place } from '../../../src/grammar/parameter.ts'
import { daysAhead } from '../../../src/grammar/readers/days-ahead.ts'
import { makeWord } from '../../../src/grammar/word.ts'
import { Directory } from '../../../src/register/directory.ts'

/** As read on Sunday 22 November 2026. */
const read = (text: string, place: Place = 'word'): readonly unknown[] | undefined => {
  const context = { today: dayOf(localDate('2026-11-22')), directory: new Directory([], []) }
  const found = daysAhead.read(
    text.split(' ').map((word) => makeWord(word)),
    context,
    place,
  )
  return found && [dateOf(found.value.start), dateOf(found.value.end), found.used]
}

describe('a week', () => {
  test.each([
    ['2026-W20', '2026-05-11', '2026-05-17', 1],
    ['2027-S20', '2027-05-17', '2027-05-23', 1],
    ['2027W01', '2027-01-04', '2027-01-10', 1],
    ['2026-W53', '2026-12-28', '2027-01-03', 1],
    ['S20', '2027-05-17', '2027-05-23', 1],
    ['s47', '2026-11-16', '2026-11-22', 1],
    ['semaine 48', '2026-11-23', '2026-11-29', 2],
    ['semaine prochaine', '2026-11-23', '2026-11-29', 2],
    ['next week', '2026-11-23', '2026-11-29', 2],
    ['week 46', '2027-11-15', '2027-11-21', 2],
  ])('%s is from %s to %s', (text, start, end, used) => {
    expect(read(text)).toEqual([start, end, used])
  })

  test('a bare number is one after its key only', () => {
    expect(read('prochaine', 'key')).toEqual(['2026-11-23', '2026-11-29', 1])
    expect(read('20', 'key')).toEqual(['2027-05-17', '2027-05-23', 1])
    expect(read('20')).toBeUndefined()
  })

  test.each(['2026-W54', '2027-W53', '2026-W00', 'semaine 60'])('%s is refused', (text) => {
    expect(() => read(text)).toThrow(UserError)
  })
})

describe('days', () => {
  test.each([
    ['du 17/05 au 23/05', '2027-05-17', '2027-05-23', 4],
    ['from 17/05/2026 to 23/05/2026', '2026-05-17', '2026-05-23', 4],
    ['du 30 novembre au 6 décembre', '2026-11-30', '2026-12-06', 6],
    ['du 23/05 au 17/05', '2027-05-23', '2027-05-17', 4],
  ])('%s are from %s to %s', (text, start, end, used) => {
    expect(read(text)).toEqual([start, end, used])
  })

  test.each(['du 17/05', 'pref-etrangers', 'du pref au bureau', 'semaine', 'du', ''])(
    '%s is nothing of the kind',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )
})
