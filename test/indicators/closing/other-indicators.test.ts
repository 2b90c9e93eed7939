// A signature outlives the list of indicators: what it had stays, what it did not have is unknown, each at its place.

import { expect, test } from 'vitest'
import { messageKey, userId } from '../../../src/register/ids.ts'
import { ClosedPeriods } from '../../../src/indicators/closing/closed-periods.ts'
import { signPeriod } from '../../../src/indicators/closing/sign-period.ts'
import { figures } from '../../../src/indicators/figures.ts'
import { localDate } from '../../../src/calendar/local-date.ts'
import { commitOf, request } from '../../support/commits.ts'
import { today } from '../../support/data-folders.ts'
import { MemoryClosings } from '../../support/memory-closings.ts'
import { MemoryRegister } from '../../support/memory-register.ts'
import { october } from '../../support/signatures.ts'
import { day, settingWith } from '../logged.ts'

const signedWith = async (switchedOff: readonly string[]) => {
  const [register, closings] = [new MemoryRegister(), new MemoryClosings()]
  const outcome = { kind: 'replied', on: localDate('2026-10-07') } as const
  await register.commit(commitOf('one', [{ after: request(1, { received: localDate('2026-10-05'), outcome }) }]))
  const signature = { version: 1, at: today, by: userId('x'), key: messageKey('s'), day: day('2026-11-20') }
  const setting = { ...settingWith(), switchedOff }
  await closings.sign(await signPeriod({ ...signature, period: october, basis: 'decided' }, register, setting))
  return { register, closed: new ClosedPeriods(closings, register) }
}

const query = { period: october, basis: 'decided', today: day('2026-11-20') } as const
const idsOf = (all: readonly { readonly indicator: { readonly id: string } }[]) =>
  all.map(({ indicator }) => indicator.id)

test('an indicator followed since is unknown of a signed month, and at its usual place', async () => {
  const { register, closed } = await signedWith(['emails.main.on-time'])
  const [live] = await figures(query, register, settingWith())
  const [group] = await figures(query, register, { ...settingWith(), closed })
  expect(idsOf(group?.figures ?? [])).toEqual(idsOf(live?.figures ?? []))
  const figure = group?.figures.find(({ indicator }) => indicator.id === 'emails.main.on-time')
  expect(figure).toMatchObject({ state: 'unknown', value: null, met: null })
  expect(group?.closed?.now).toEqual([])
})

test('an indicator that is no longer followed is still told of a signed month, after the others', async () => {
  const { register, closed } = await signedWith([])
  const now = { ...settingWith(), switchedOff: ['emails.main.on-time'] }
  const [live] = await figures(query, register, now)
  const [group] = await figures(query, register, { ...now, closed })
  expect(idsOf(group?.figures ?? [])).toEqual([...idsOf(live?.figures ?? []), 'emails.main.on-time'])
  expect(group?.figures.at(-1)).toMatchObject({ numerator: 1, denominator: 1, value: 1 })
})
