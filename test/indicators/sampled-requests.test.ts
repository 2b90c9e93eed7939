// What is read to count the requests of declarations.

import { expect, test } from 'vitest'

import { isoMonth } from '../../src/calendar/period.ts'
import { receivedIn } from '../../src/indicators/sampled-requests.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import { registerOf, request, sampling, settingWith } from './logged.ts'

test('declarations years apart are counted without reading what lies between them', async () => {
  const place = { mailbox: 'pref-etrangers' }
  const declared = [
    sampling('2022-05-16', '2022-05-22', place),
    sampling('2022-05-30', '2022-06-05', place),
    sampling('2019-03-11', '2019-03-17', place),
  ]
  const received = ['2019-03-12', '2020-03-12', '2022-05-17', '2022-05-25', '2022-06-05'].map((on) =>
    request(on, place),
  )
  const register = registerOf(received, 1)
  const read: (readonly string[])[] = []
  const watched: ListEntries = {
    ...register,
    touching: (range) => {
      read.push([isoMonth(range.first), isoMonth(range.last)])
      return register.touching(range)
    },
  }
  expect([...(await receivedIn(declared, watched, settingWith())).values()]).toEqual([1, 1, 1])
  expect(read).toEqual([
    ['2019-03', '2019-03'],
    ['2022-05', '2022-06'],
  ])
})
