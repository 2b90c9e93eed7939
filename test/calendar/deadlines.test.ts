// Deadlines and elapsed days that a quality officer counted by hand: each one a fact with its date.

import { describe, expect, test } from 'vitest'
import { dateOf, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { WorkingDays } from '../../src/calendar/working-days.ts'

const metropole = new WorkingDays('metropole')
const alsaceMoselle = new WorkingDays('alsace-moselle')
const day = (text: string) => dayOf(localDate(text))

const lastDay = (calendar: WorkingDays, start: string, limit: number): string => dateOf(calendar.add(day(start), limit))

const fromNextOpening = (start: string, limit: number): string =>
  dateOf(metropole.add(metropole.onOrAfter(day(start)), limit))

describe('the last day of a limit', () => {
  test.each([
    ['a mail of Monday 7 November 2022 is due on Tuesday 15: the 11th is a holiday', '2022-11-07', 5, '2022-11-15'],
    ['a mail of Friday 11 November 2022, a holiday, is due on Friday 18', '2022-11-11', 5, '2022-11-18'],
    ['a mail of Saturday 5 November 2022 is due on Monday 14', '2022-11-05', 5, '2022-11-14'],
    ['a mail of Tuesday 26 October 2021 is due on 3 November: All Saints', '2021-10-26', 5, '2021-11-03'],
    ['a letter of Monday 16 May 2022 is due on Tuesday 31: Ascension', '2022-05-16', 10, '2022-05-31'],
    ['a letter of an authority of 20 October 2022 is due on 14 November', '2022-10-20', 15, '2022-11-14'],
    ['a mail of Wednesday 21 December 2022 is due on Wednesday 28', '2022-12-21', 5, '2022-12-28'],
    ['a mail of Monday 3 April 2023 is due on Tuesday 11: Easter Monday', '2023-04-03', 5, '2023-04-11'],
    ['a mail complete on 10 March 2022 is due on Thursday 17', '2022-03-10', 5, '2022-03-17'],
    ['a mail of Friday 22 July 2022 is due on Friday 29', '2022-07-22', 5, '2022-07-29'],
    ['an appointment asked on 1 June 2022 is to be proposed by the 8th: Whit Monday', '2022-06-01', 4, '2022-06-08'],
    ['an appointment asked on 1 June 2022 is to be held by the 16th', '2022-06-01', 10, '2022-06-16'],
  ])('%s', (_fact, start, limit, due) => {
    expect(lastDay(metropole, start, limit)).toBe(due)
  })

  test.each([
    ['a mail of 21 December 2022 is due on Thursday 29: 26 December', '2022-12-21', '2022-12-29'],
    ['a mail of 3 April 2023 is due on Wednesday 12: Good Friday', '2023-04-03', '2023-04-12'],
  ])('in Alsace-Moselle, %s', (_fact, start, due) => {
    expect(lastDay(alsaceMoselle, start, 5)).toBe(due)
  })

  test.each([
    ['a mail of Friday 11 November 2022 is due on Monday 21', '2022-11-11', '2022-11-21'],
    ['a mail of Saturday 5 November 2022 is due on Tuesday 15', '2022-11-05', '2022-11-15'],
    ['a mail of Monday 7 November 2022, an open day, is due on the same day as ever', '2022-11-07', '2022-11-15'],
  ])('deemed received on the next opening day, %s', (_fact, start, due) => {
    expect(fromNextOpening(start, 5)).toBe(due)
  })
})

describe('elapsed working days', () => {
  test.each([
    ['from Friday 10 June 2022 to Monday 13: 1', '2022-06-10', '2022-06-13', 1],
    ['on one and the same day: 0', '2022-06-10', '2022-06-10', 0],
    ['from Monday 25 October 2021 to Thursday 28: 3', '2021-10-25', '2021-10-28', 3],
    ['from Friday 18 November 2022 to Thursday 1 December: 9 after the 18th', '2022-11-18', '2022-12-01', 9],
    ['from Friday 22 July 2022 to Saturday 30: 5, although a reply of the 30th is late', '2022-07-22', '2022-07-30', 5],
    ['backwards they are negative', '2022-06-13', '2022-06-10', -1],
  ])('%s', (_fact, start, end, elapsed) => {
    expect(metropole.between(day(start), day(end))).toBe(elapsed)
  })
})
