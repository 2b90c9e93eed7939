// What any ledger of sends must do: run by the test of each implementation.

import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { line, strong } from '../../src/i18n/rich-text.ts'
import { entryId, type InstantText, messageKey, roomId } from '../../src/register/ids.ts'
import { keptDays, type Ledger, type LedgerLine, type SendState, type Told } from '../../src/schedule/ledger.ts'

const friday = localDate('2026-11-20')
const room = roomId('matrix:!séjour:exemple.fr')

export const lineOn = (date: LedgerLine['date'], state: SendState, of: Partial<LedgerLine> = {}): LedgerLine => ({
  key: messageKey(`morning/${of.room ?? room}/${date}`),
  job: 'morning',
  room,
  date,
  scheduledFor: `${date}T07:30:00Z` as InstantText,
  state,
  ...of,
})

const at = '2026-11-20T07:30:05Z' as InstantText

const toldOn = (on: LedgerLine['date']): Told => ({
  on,
  overdue: [entryId(987)],
  fingerprint: `987 ${on}`,
  runs: [{ indicator: 'emails.main.on-time', side: 'above', until: '2026-10' }],
})

export const sending: SendState = {
  kind: 'sending',
  at,
  attempts: 1,
  content: { reply: textReply(line`${strong('3')} demandes en retard`), told: toldOn(friday) },
}

/** `reopen` gives a ledger that knows what was recorded so far and nothing else, as after a restart. */
export const ledgerContract = (open: () => Promise<{ ledger: Ledger; reopen: () => Promise<Ledger> }>): void => {
  describe('a ledger of sends', () => {
    let ledger: Ledger
    let reopen: () => Promise<Ledger>

    beforeEach(async () => {
      const opened = await open()
      ledger = opened.ledger
      reopen = opened.reopen
    })

    test('begins empty', async () => {
      expect(await ledger.lines(localDate('2000-01-01'))).toEqual([])
      expect(await ledger.told(room)).toBeUndefined()
    })

    test('gives back after a restart the very content that it kept', async () => {
      await ledger.record(lineOn(friday, sending))
      expect(await (await reopen()).lines(friday)).toEqual([lineOn(friday, sending)])
    })

    test('keeps one line a key: the last one recorded', async () => {
      await ledger.record(lineOn(friday, sending))
      await ledger.record(lineOn(friday, { kind: 'sent', at, attempts: 1 }))
      const lines = await (await reopen()).lines(friday)
      expect(lines.map(({ state }) => state.kind)).toEqual(['sent'])
    })

    test('lists the lines of a date and later ones, by date, whatever the order they came in', async () => {
      for (const date of ['2026-11-20', '2026-11-18', '2026-11-19'].map(localDate))
        await ledger.record(lineOn(date, { kind: 'skipped', at }))
      const dates = (await ledger.lines(localDate('2026-11-19'))).map(({ date }) => date)
      expect(dates).toEqual(['2026-11-19', '2026-11-20'])
    })

    test('loses nothing of rooms that are recorded at the same time', async () => {
      const rooms = ['a', 'b', 'c', 'd', 'e'].map((name) => roomId(`terminal:${name}`))
      await Promise.all(rooms.map((other) => ledger.record(lineOn(friday, sending, { room: other }))))
      expect((await (await reopen()).lines(friday)).map((known) => known.room).toSorted()).toEqual(rooms)
    })

    test('tells what a room was last told, once it was sent and not before', async () => {
      const thursday = localDate('2026-11-19')
      await ledger.record(lineOn(thursday, { kind: 'sent', at, attempts: 1, told: toldOn(thursday) }))
      await ledger.record(lineOn(friday, sending))
      expect(await ledger.told(room)).toEqual(toldOn(thursday))
      await ledger.record(lineOn(friday, { kind: 'sent', at, attempts: 1, told: toldOn(friday) }))
      expect(await (await reopen()).told(room)).toEqual(toldOn(friday))
    })

    test('takes a silent morning as told: there was nothing to say', async () => {
      await ledger.record(lineOn(friday, { kind: 'skipped', at, told: toldOn(friday) }))
      expect(await ledger.told(room)).toEqual(toldOn(friday))
    })

    test('does not mix what rooms were told, nor takes a weekly recap for a morning digest', async () => {
      const saturday = addDays(friday, 1)
      await ledger.record(lineOn(friday, { kind: 'sent', at, attempts: 1, told: toldOn(friday) }))
      await ledger.record(lineOn(saturday, { kind: 'sent', at, attempts: 1 }, { job: 'weekly' }))
      expect(await ledger.told(room)).toEqual(toldOn(friday))
      expect(await ledger.told(roomId('terminal:other'))).toBeUndefined()
    })

    test(`still has every line of the last ${keptDays} days, and forgets older ones in the end`, async () => {
      await ledger.record(lineOn(friday, { kind: 'skipped', at }))
      await ledger.record(lineOn(addDays(friday, keptDays), { kind: 'skipped', at }))
      expect(await ledger.lines(friday)).toHaveLength(2)
      await ledger.record(lineOn(addDays(friday, keptDays * 4), { kind: 'skipped', at }))
      expect(await ledger.lines(friday)).toHaveLength(1)
    })
  })
}
