// A signed period keeps the sampling weeks that it was counted with; what is declared, moved or taken back since is named.

import { describe, expect, test } from 'vitest'

import { localDate } from '../../../src/calendar/local-date.ts'
import { closedPeriodsOf } from '../../../src/indicators/closing/affected.ts'
import { closedPeriodsOfAdded } from '../../../src/indicators/closing/added-entries.ts'
import { ClosedPeriods } from '../../../src/indicators/closing/closed-periods.ts'
import { compareClosing } from '../../../src/indicators/closing/compare-closing.ts'
import { signPeriod } from '../../../src/indicators/closing/sign-period.ts'
import { figures } from '../../../src/indicators/figures.ts'
import { listBehind } from '../../../src/indicators/list-behind.ts'
import { cancelEntry, revise } from '../../../src/register/changes/revise.ts'
import type { Entry } from '../../../src/register/entry.ts'
import { entryId, messageKey, userId } from '../../../src/register/ids.ts'
import type { SamplingEntry } from '../../../src/register/kinds/sampling.ts'
import type { Change } from '../../../src/register/ports.ts'
import { commitOf, request } from '../../support/commits.ts'
import { today } from '../../support/data-folders.ts'
import { MemoryClosings } from '../../support/memory-closings.ts'
import { MemoryRegister } from '../../support/memory-register.ts'
import { october } from '../../support/signatures.ts'
import { day, figureIn, sampling, settingWith } from '../logged.ts'

const setting = settingWith()
const query = { period: october, basis: 'decided', today: day('2026-11-20') } as const
const box = 'pref-etrangers'

const mail = (id: number, received: string, replied: string) =>
  request(id, {
    received: localDate(received),
    mailbox: box,
    outcome: { kind: 'replied', on: localDate(replied) },
  })

const declaration = (id: number, start: string, end: string): SamplingEntry => ({
  ...sampling(start, end, { mailbox: box }),
  id: entryId(id),
})

/** October: one e-mail in time on the 6th, one late on the 20th. */
const entries: readonly Entry[] = [mail(1, '2026-10-06', '2026-10-08'), mail(2, '2026-10-20', '2026-10-30')]

/** October signed, with some declarations in force. */
const signedWith = async (...declared: readonly Entry[]) => {
  const [register, closings] = [new MemoryRegister(), new MemoryClosings()]
  await register.commit(
    commitOf(
      'start',
      [...entries, ...declared].map((after) => ({ after })),
    ),
  )
  const signature = { version: 1, at: today, by: userId('x'), key: messageKey('s'), day: day('2026-11-20') }
  await closings.sign(await signPeriod({ ...signature, period: october, basis: 'decided' }, register, setting))
  const closed = new ClosedPeriods(closings, register)
  const change = async (key: string, changed: Change) => {
    await register.commit(commitOf(key, [changed]))
    return (await closedPeriodsOf([changed], 'altered', { ...setting, closed }, query.today)).length
  }
  const told = async () => {
    const [group] = await figures(query, register, { ...setting, closed })
    const { numerator, denominator, sampled } = figureIn(group ? [group] : [], 'emails.mailboxes.on-time')
    return { rate: [numerator, denominator], sampled: sampled?.messages ?? null, because: group?.closed?.entries }
  }
  const [summary] = await closed.standing(query.today)
  if (summary === undefined) throw new Error('signed above')
  const differences = async () =>
    (await compareClosing(await closed.open(summary), register, { ...setting, closed }))?.entries
  return { register, closed, change, told, differences }
}

const week = declaration(3, '2026-10-05', '2026-10-11')

describe('signed without sample', () => {
  test('a declaration added since changes nothing signed, and is named as the difference', async () => {
    const { change, told, differences } = await signedWith()
    expect(await change('declared', { after: week })).toBe(1)
    expect(await told()).toEqual({ rate: [1, 2], sampled: null, because: [week.id] })
    expect(await differences()).toEqual([week.id])
  })

  test('weeks of later in the year are named, too: they sample October, which has none', async () => {
    const later = declaration(3, '2026-12-07', '2026-12-13')
    const { change, differences } = await signedWith()
    expect(await change('declared', { after: later })).toBe(1)
    expect(await differences()).toEqual([later.id])
  })

  test('weeks of another year, or of another box, are not', async () => {
    const { change, told, differences } = await signedWith()
    expect(await change('other year', { after: declaration(3, '2027-10-04', '2027-10-10') })).toBe(0)
    expect(
      await change('other box', { after: { ...declaration(4, '2026-10-05', '2026-10-11'), mailbox: 'autre' } }),
    ).toBe(0)
    expect(await told()).toMatchObject({ rate: [1, 2], because: [] })
    expect(await differences()).toBeUndefined()
  })

  test('an import of declarations names the period', async () => {
    const { register, closed } = await signedWith()
    await register.commit(commitOf('import', [{ after: week }]))
    const found = await closedPeriodsOfAdded(
      { first: week.id, last: week.id },
      register,
      { ...setting, closed },
      query.today,
    )
    expect(found.map(({ period }) => period)).toEqual([october])
  })
})

describe('signed with a sample', () => {
  test('prints the sample, its list and nothing beside it', async () => {
    const { told, register, closed } = await signedWith(week)
    expect(await told()).toEqual({ rate: [1, 1], sampled: 1, because: [] })
    expect(await listBehind(query, 'late', register, { ...setting, closed })).toEqual([])
  })

  test('keeps it when it is taken back since', async () => {
    const { change, told, differences } = await signedWith(week)
    expect(await change('undone', { before: week, after: cancelEntry(week) })).toBe(1)
    expect(await told()).toEqual({ rate: [1, 1], sampled: 1, because: [week.id] })
    expect(await differences()).toEqual([week.id])
  })

  test('keeps its days when they are moved since, and says nothing once they are back', async () => {
    const { change, told, differences } = await signedWith(week)
    const moved = revise(week, { start: localDate('2026-10-19'), end: localDate('2026-10-25') }, query.today)
    expect(await change('moved', { before: week, after: moved })).toBe(1)
    expect(await told()).toEqual({ rate: [1, 1], sampled: 1, because: [week.id] })
    const back = { ...week, revision: 3 }
    expect(await change('back', { before: moved, after: back })).toBe(0)
    expect(await differences()).toBeUndefined()
  })

  test('keeps weeks of later in the year, under which October has no result', async () => {
    const later = declaration(3, '2026-12-07', '2026-12-13')
    const { change, told, differences } = await signedWith(later)
    expect(await told()).toMatchObject({ rate: [0, 0], because: [] })
    expect(await change('undone', { before: later, after: cancelEntry(later) })).toBe(1)
    expect(await told()).toMatchObject({ rate: [0, 0], because: [later.id] })
    expect(await differences()).toEqual([later.id])
  })

  test('a request logged since outside the weeks is only beside the figures, and is named', async () => {
    const { register, told } = await signedWith(week)
    const added = mail(4, '2026-10-21', '2026-10-22')
    await register.commit(commitOf('added', [{ after: added }]))
    expect(await told()).toEqual({ rate: [1, 1], sampled: 1, because: [added.id] })
  })
})
