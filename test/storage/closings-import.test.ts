// An import into a signed period: it is taken, what was signed stays, and the entries that it added are named.

import { expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import { ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import { signPeriod } from '../../src/indicators/closing/sign-period.ts'
import { figures } from '../../src/indicators/figures.ts'
import { messageKey, userId } from '../../src/register/ids.ts'
import { openClosings } from '../../storage/closings.ts'
import { openReader } from '../../storage/open-reader.ts'
import { commitOf, loggedAt, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { settingWith } from '../indicators/logged.ts'
import { october } from '../support/signatures.ts'

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

test('rows imported after the signature change no figure of it, and are named', async () => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(commitOf('one', [{ after: request(1, { received, outcome: answered }) }]))
  const closings = openClosings(directory)
  const [by, day] = [userId('matrix:@referent:exemple.fr'), dayOf(localDate('2026-11-20'))]
  const summary = { period: october, version: 1, at: today, by, key: messageKey('s'), day, basis: 'decided' } as const
  await closings.sign(await signPeriod(summary, register, settingWith()))
  await register.imports({ at: loggedAt, by: userId('terminal:import') }).add(drafts())
  await register.close()

  const reader = await openReader({ directory, now: () => today })
  const closed = new ClosedPeriods(openClosings(directory), reader)
  const query = { period: october, basis: 'decided', today: day, indicators: ['emails.main.on-time'] } as const
  const [group] = await figures(query, reader, { ...settingWith(), closed })
  expect(group?.figures[0]).toMatchObject({ numerator: 1, denominator: 1 })
  expect(group?.closed).toMatchObject({ version: 1, entries: [2, 3], settingChanged: false })
  expect(group?.closed?.now[0]).toMatchObject({ numerator: 2, denominator: 3 })
})
