// A run of months beyond chance is said on one morning, and not again while it lasts.

import { expect, test } from 'vitest'
import { dateOf, type Day, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { firstDayOf, type Month, monthFromParts } from '../../src/calendar/month.ts'
import { composeDigest } from '../../src/digests/compose.ts'
import type { Told } from '../../src/digests/morning-sections.ts'
import { words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { Directory } from '../../src/register/directory.ts'
import type { Entry } from '../../src/register/entry.ts'
import { roomId } from '../../src/register/ids.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding, usualRules } from '../support/requests.ts'

const figures = { ...defaultFigureSetting, rules: usualRules, directory: new Directory([], []) }
const first = monthFromParts(2025, 7)

/** Six months at 80 %, then at 95 %, of a hundred e-mails each; a last one may fall back. */
const year = (levels: readonly number[]): readonly Entry[] =>
  levels.flatMap((inTime, index) => {
    const start = firstDayOf((first + index) as Month)
    const on = (later: number) => ({ outcome: { kind: 'replied', on: dateOf((start + later) as Day) } }) as const
    return [
      aRequest(2 * index + 1, dateOf((start + 1) as Day), { count: inTime, service: 'Séjour', ...on(2) }),
      aRequest(2 * index + 2, dateOf((start + 1) as Day), { count: 100 - inTime, service: 'Séjour', ...on(20) }),
    ]
  })

const levels = [80, 81, 79, 80, 80, 82, 95, 96, 95, 94, 95, 96, 95, 96]

const morning = async (today: string, months: number, last?: Told, entries = year(levels.slice(0, months))) => {
  const { reply, told } = await composeDigest(
    {
      content: 'morning',
      room: roomId('matrix:!a'),
      services: ['Séjour'],
      today: dayOf(localDate(today)),
      whenEmpty: 'silent',
      ...(last && { last }),
    },
    holding(entries),
    figures,
    words.fr,
  )
  return { text: reply && plainReply(reply), told: told ?? expect.unreachable() }
}

test('it breaks the silence of a quiet room, once', async () => {
  // Eight months above the mean are over on 1 September 2026.
  const before = await morning('2026-08-31', 14)
  expect(before.text).toBeUndefined()
  const then = await morning('2026-09-01', 14, before.told)
  expect(then.text).toMatchInlineSnapshot(`
    "Mardi 1er septembre · Séjour~: rien en retard, rien à échéance aujourd’hui
    Au-delà du hasard
    - Courriels dans les délais~: 8 mois de suite au-dessus de la moyenne (95,3~% de janvier à août 2026, 88,9~% en moyenne sur 14 mois), c’est mieux · !tendance courriels
    !échéances"
  `)
  expect(then.told.runs).toEqual([{ indicator: 'emails.main.on-time', side: 'above', until: '2026-08' }])
  const after = await morning('2026-09-02', 14, then.told)
  expect(after.text).toBeUndefined()
  expect(after.told.runs).toEqual(then.told.runs)
})

test('it is not said again when it grows by a month, nor when a late entry hides it for a day', async () => {
  const { told } = await morning('2026-09-01', 14)
  const longer = year([...levels, 96])
  const grown = await morning('2026-10-01', 15, told, longer)
  expect(grown.text).toBeUndefined()
  expect(grown.told.runs).toEqual([{ indicator: 'emails.main.on-time', side: 'above', until: '2026-09' }])
  const hidden = await morning('2026-10-02', 15, grown.told, year([...levels, 60]))
  expect(hidden.told.runs).toEqual(grown.told.runs)
  expect((await morning('2026-10-05', 15, hidden.told, longer)).text).toBeUndefined()
})

test('a run on the other side is news', async () => {
  const { told } = await morning('2026-09-01', 14)
  const worse = [...levels, ...Array.from({ length: 8 }, () => 70)]
  const { text } = await morning('2027-05-03', 22, told, year(worse))
  expect(text).toContain('8 mois de suite au-dessous de la moyenne')
  expect(text).toContain('c’est moins bien')
})

test('what was kept before runs were looked for is taken as silence about them', async () => {
  const old: Told = { on: localDate('2026-08-31'), overdue: [], fingerprint: '' }
  expect((await morning('2026-09-01', 14, old)).text).toContain('8 mois de suite')
})

test('a weekly recap in the morning’s place says it too, and remembers', async () => {
  const asked = {
    content: 'weekly',
    room: roomId('matrix:!a'),
    services: ['Séjour'],
    today: dayOf(localDate('2026-09-07')),
    whenEmpty: 'silent',
    withMorning: true,
  } as const
  const { reply, told } = await composeDigest(asked, holding(year(levels)), figures, words.fr)
  expect(reply && plainReply(reply)).toContain('8 mois de suite au-dessus')
  expect(told?.runs).toHaveLength(1)
})
