// A signed period's entries are given as the same arrays each time: what is counted of them is kept beside these.

import { expect, test } from 'vitest'

import { localDate } from '../../../src/calendar/local-date.ts'
import { SignedRegister, type SourceRegister } from '../../../src/indicators/closing/signed-register.ts'
import { signPeriod } from '../../../src/indicators/closing/sign-period.ts'
import type { Entry } from '../../../src/register/entry.ts'
import { type InstantText, messageKey, userId } from '../../../src/register/ids.ts'
import { day, month, registerOf, replied, request, sampling, settingWith } from '../logged.ts'

const at = '2022-06-02T08:00:00Z' as InstantText

const summary = {
  period: month(2022, 5),
  version: 1,
  at,
  by: userId('matrix:@referent:exemple.fr'),
  key: messageKey('matrix:$1'),
  day: day('2022-06-02'),
  basis: 'decided',
} as const

/** What was there at first and what it became: entries with the same number replace each other. */
const registerWhere = (before: readonly Entry[], now: readonly Entry[]): SourceRegister => ({
  ...registerOf(now, 2),
  get: async (id) => now.find((entry) => entry.id === id),
  history: async (id) => {
    const [was, is] = [before, now].map((entries) => entries.find((entry) => entry.id === id))
    return is === undefined ? [] : [{ ...(was && { before: was }), after: is, at, command: 'correct' }]
  },
})

const chunksOf = async (signed: SignedRegister): Promise<readonly (readonly Entry[])[]> => {
  const chunks: (readonly Entry[])[] = []
  for await (const chunk of signed.touching()) chunks.push(chunk)
  return chunks
}

test('an entry that was corrected to another year is there as it was, in the same array each time', async () => {
  const moved = request('2022-05-03', replied('2022-05-05'))
  const others = [
    request('2022-05-04', replied('2022-05-05')),
    request('2022-05-06', replied('2022-05-09')),
    request('2022-05-10', replied('2022-05-11')),
    // Of later in the year: it says what counts, and nothing more.
    sampling('2022-11-14', '2022-11-20'),
  ]
  const signedEntries = [moved, ...others]
  const closing = await signPeriod(summary, registerOf(signedEntries, 2), settingWith())
  const away = { ...moved, revision: 2, received: localDate('2019-05-03'), ...replied('2019-05-06') }
  const signed = new SignedRegister(closing, registerWhere(signedEntries, [...others, away]))

  const first = await chunksOf(signed)
  expect(first.flat()).toContainEqual(moved)
  expect(first.flat()).not.toContainEqual(away)
  const again = await chunksOf(signed)
  expect(again.map((chunk, index) => chunk === first[index])).toEqual(first.map(() => true))
})

test('what is not as it was signed is what changed, what came, and what moved away', async () => {
  const [same, changed, moved] = ['2022-05-04', '2022-05-06', '2022-05-10'].map((received) => request(received))
  if (!same || !changed || !moved) throw new Error('three were made')
  const closing = await signPeriod(summary, registerOf([same, changed, moved], 2), settingWith())
  const came = request('2022-05-12')
  const later = request('2022-06-12')
  const now = [
    same,
    { ...changed, revision: 2, ...replied('2022-05-09') },
    { ...moved, revision: 2, received: localDate('2019-05-03'), ...replied('2019-05-06') },
    came,
    later,
  ]
  const register = registerWhere([same, changed, moved], now)
  const revised = await new SignedRegister(closing, register).revised(registerOf(now, 1))
  expect(revised.map(({ id, now: entry }) => [id, entry?.revision])).toEqual([
    [changed.id, 2],
    [came.id, 1],
    [moved.id, undefined],
  ])
})
