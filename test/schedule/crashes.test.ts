// Digests across crashes, refusals, restarts, closed days and changes of the clocks, on the real ledger.

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, localDate } from '../../src/calendar/local-date.ts'
import { roomId } from '../../src/register/ids.ts'
import { jobsFor, usualTimetable } from '../../src/schedule/job.ts'
import { instantOf, wallClockAt } from '../../src/schedule/wall-time.ts'
import { freshFolder } from '../support/data-folders.ts'
import { type Fate, MortalBot } from '../support/mortal-bot.ts'
import { metropole } from '../support/requests.ts'

const timezone = 'Europe/Paris'
const jobs = jobsFor(
  [
    { room: roomId('matrix:!a'), digests: ['morning', 'weekly', 'monthly'] },
    { room: roomId('slack:B'), digests: ['morning'] },
  ],
  usualTimetable,
  timezone,
)

/** Mondays before which, or in which, something happens: bridges, a new year, both changes of the clocks. */
const weeks = ['2026-03-23', '2026-10-19', '2026-04-27', '2026-05-11', '2026-12-28', '2026-07-13', '2026-11-09']

const killed: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constant('killed'),
  call: fc.nat(16),
  when: fc.constantFrom('before', 'after'),
})
const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  killed,
  fc.constantFrom<Fate>({ kind: 'well' }, { kind: 'refused' }, { kind: 'unanswered' }),
)

/** Minutes after 08:00 at which the process happens to run. */
const ticksOf = (fate: fc.Arbitrary<Fate>) =>
  fc
    .array(fc.record({ minute: fc.nat(9 * 60), fate }), { maxLength: 7 })
    .map((ticks) => ticks.toSorted((a, b) => a.minute - b.minute))

const lives = (fate: fc.Arbitrary<Fate>) =>
  fc.record({
    monday: fc.constantFrom(...weeks),
    days: fc.array(ticksOf(fate), { minLength: 9, maxLength: 9 }),
  })

const eight = { hour: 8, minute: 0 }

/** Plays nine days from a Monday, and says what came of each tick. */
const play = async ({ monday, days }: { monday: string; days: readonly { minute: number; fate: Fate }[][] }) => {
  const bot = new MortalBot(join(await freshFolder(), 'sends.json'), jobs)
  const ticks: { at: Temporal.Instant; outcome: 'lived' | 'died'; fate: Fate }[] = []
  for (const [index, day] of days.entries())
    for (const { minute, fate } of day) {
      const at = instantOf(addDays(localDate(monday), index), eight, timezone).add({ minutes: minute })
      ticks.push({ at, outcome: await bot.tick(at, fate), fate })
    }
  return { posts: bot.posts, ticks }
}

const numRuns = 30

describe('whatever the hours it runs at, and wherever it is killed', () => {
  test('a digest is one message a day, on open days, between its hour and its limit', async () => {
    await fc.assert(
      fc.asyncProperty(lives(anyFate), async (life) => {
        const { posts, ticks } = await play(life)
        const texts = new Map<string, string>()
        for (const { key, at, text } of posts) {
          const { date } = wallClockAt(at, timezone)
          const job = jobs.find(({ id, room }) => key === `${id}/${room}/${date}`)
          expect(job, `${key} sent on ${date}`).toBeDefined()
          if (!job) continue
          expect(metropole.isWorking(dayOf(date))).toBe(true)
          expect(Temporal.Instant.compare(at, instantOf(date, job.at, timezone))).toBeGreaterThanOrEqual(0)
          expect(Temporal.Instant.compare(at, instantOf(date, job.until, timezone))).toBeLessThanOrEqual(0)
          expect(texts.get(key) ?? text).toBe(text)
          texts.set(key, text)
        }
        // Posted again only when nobody could know whether the first time had been one.
        for (const [key, ofKey] of Map.groupBy(posts, (post) => post.key))
          for (const post of ofKey.slice(0, -1)) {
            const tick = ticks.find(({ at }) => at.equals(post.at))
            expect(tick?.outcome === 'died' || tick?.fate.kind === 'unanswered', key).toBe(true)
          }
      }),
      { numRuns },
    )
  })

  test('a morning digest is never lost when one tick between its hour and its limit goes well', async () => {
    await fc.assert(
      fc.asyncProperty(lives(fc.oneof(killed, fc.constant<Fate>({ kind: 'well' }))), async (life) => {
        const { posts, ticks } = await play(life)
        const said = new Set<string>(posts.map(({ key }) => key))
        for (const { at, outcome } of ticks) {
          const { date } = wallClockAt(at, timezone)
          const [from, until] = [usualTimetable.morning.at, usualTimetable.morning.until]
          const inTime =
            Temporal.Instant.compare(at, instantOf(date, from, timezone)) >= 0 &&
            Temporal.Instant.compare(at, instantOf(date, until, timezone)) <= 0
          if (outcome === 'died' || !inTime || !metropole.isWorking(dayOf(date))) continue
          expect([...said]).toEqual(expect.arrayContaining([`morning/matrix:!a/${date}`, `morning/slack:B/${date}`]))
        }
      }),
      { numRuns },
    )
  })
})
