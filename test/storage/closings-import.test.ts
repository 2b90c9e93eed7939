// An import into a signed period, and an erasure: what was signed stays, and the entries that came or changed are named.

import { expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import { ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import { signPeriod } from '../../src/indicators/closing/sign-period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { messageKey, userId } from '../../src/register/ids.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import { openClosings } from '../../storage/closings.ts'
import { openReader } from '../../storage/open-reader.ts'
import { commitOf, loggedAt, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { settingWith } from '../indicators/logged.ts'
import { october } from '../support/signatures.ts'

const day = dayOf(localDate('2026-11-20'))
const received = localDate('2026-10-05')
const answered = { kind: 'replied', on: localDate('2026-10-07') } as const

async function* drafts(): AsyncGenerator<readonly KeyedDraft[]> {
  for (const on of ['2026-10-07', '2026-10-28', '2026-11-12']) {
    const outcome = { kind: 'replied', on: localDate(on) } as const
    const month = on.startsWith('2026-11') ? localDate('2026-11-10') : received
    const { id: _id, revision: _revision, ...draft } = request(1, { received: month, outcome, reference: on })
    yield [{ key: on.padEnd(22, '.') as ImportKey, draft }]
  }
}

const sign = async (directory: string, register: ListEntries): Promise<void> => {
  const by = userId('matrix:@referent:exemple.fr')
  const summary = { period: october, version: 1, at: today, by, key: messageKey('s'), day, basis: 'decided' } as const
  await openClosings(directory).sign(await signPeriod(summary, register, settingWith()))
}

const closedOf = async (directory: string) => {
  const reader = await openReader({ directory, now: () => today })
  const closed = new ClosedPeriods(openClosings(directory), reader)
  return { reader, setting: { ...settingWith(), closed } }
}

const query = { period: october, basis: 'decided', today: day, indicators: ['emails.main.on-time'] } as const

test('rows imported after the signature change no figure of it, and are named', async () => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(commitOf('one', [{ after: request(1, { received, outcome: answered }) }]))
  await sign(directory, register)
  await register.imports({ at: loggedAt, by: userId('terminal:import') }).add(drafts())
  await register.close()

  const { reader, setting } = await closedOf(directory)
  const [group] = await figures(query, reader, setting)
  expect(group?.figures[0]).toMatchObject({ numerator: 1, denominator: 1 })
  expect(group?.closed).toMatchObject({ version: 1, entries: [2, 3], settingChanged: false })
  expect(group?.closed?.now[0]).toMatchObject({ numerator: 2, denominator: 3 })
})

test('erasing what is personal makes no difference to a signed period, before nor after a correction', async () => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  const before = request(1, { received, outcome: answered, label: 'Mme Z', theme: 'visa' })
  await register.commit(commitOf('one', [{ after: before }]))
  await sign(directory, register)
  const late = { kind: 'replied', on: localDate('2026-10-28') } as const
  await register.commit(commitOf('two', [{ before, after: { ...before, outcome: late, revision: 2 } }]))
  await register.eraseBefore(monthFromParts(2027, 6), { at: loggedAt, by: userId('terminal:admin') })
  await register.close()
  const { reader, setting } = await closedOf(directory)
  for (const asked of [query, { ...query, basis: 'received' } as const]) {
    const [group] = await figures(asked, reader, setting)
    expect(group?.figures[0]).toMatchObject({ numerator: 1, denominator: 1 })
    expect(group?.closed).toMatchObject({ entries: [1] })
    expect(group?.closed?.now[0]).toMatchObject({ numerator: 0, denominator: 1 })
  }
})
