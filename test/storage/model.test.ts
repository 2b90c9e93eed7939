// Any sequence of commits, checkpoints and restarts leaves the files telling the same as a register in memory.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText, userId } from '../../src/register/ids.ts'
import type { Commit, Register } from '../../src/register/ports.ts'
import type { OpenRegister } from '../../storage/open-register.ts'
import { allEntries } from '../support/all-entries.ts'
import { changed, commitOf, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { MemoryRegister } from '../support/memory-register.ts'

/** Few numbers, in three shards, so that steps meet. */
const id = fc.constantFrom(1, 2, 999, 1_000, 1_001, 2_500)
const received = fc.constantFrom(...['2019-02-28', '2026-11-02', '2025-10-31'].map(localDate))
const fields: fc.Arbitrary<Partial<RequestEntry>> = fc.record(
  {
    theme: fc.string({ unit: 'grapheme', maxLength: 12 }),
    urgent: fc.constant(true as const),
    outcome: fc.constant({ kind: 'undated' } as const),
    cancelled: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

type Step =
  | {
      readonly kind: 'write'
      readonly key: number
      readonly ids: readonly number[]
      readonly fields: Partial<RequestEntry>
      readonly received: RequestEntry['received']
      readonly stale: boolean
    }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      key: fc.nat(30),
      ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      fields,
      received,
      stale: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'checkpoint' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
)

const asRequest = (entry: Entry | undefined): RequestEntry | undefined =>
  entry?.kind === 'request' ? entry : undefined

/** The commit of a step: creates what does not exist, changes what does, from an old state when it is stale. */
const commitFor = async (model: Register, given: Extract<Step, { kind: 'write' }>): Promise<Commit> => {
  const changes: Commit['changes'][number][] = []
  for (const number of given.ids) {
    const before = asRequest(await model.get(entryId(number)))
    if (before === undefined) changes.push({ after: request(number, { received: given.received, ...given.fields }) })
    else if (given.stale) changes.push({ after: request(number) })
    else changes.push(...changed('', before, given.fields).changes)
  }
  return commitOf(`k${given.key}`, changes)
}

const outcomeOf = async (register: Register, commit: Commit): Promise<string> =>
  register.commit(commit).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  )

const everythingIn = async (register: Register): Promise<unknown> => {
  const entries = await allEntries(register)
  const histories = await Promise.all(entries.map((entry) => register.history(entry.id)))
  const recent = await register.recent(userId('terminal:anne'), '2026-11-01T00:00:00Z' as InstantText)
  return { entries, histories, open: await register.open(), recent }
}

test('files and memory tell the same after any sequence of steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const directory = await freshFolder()
      const model = new MemoryRegister()
      let register: OpenRegister = await openOn(directory)
      for (const given of steps) {
        if (given.kind === 'checkpoint') await register.checkpoint()
        else if (given.kind === 'restart') {
          await register.close()
          register = await openOn(directory)
        } else {
          const commit = await commitFor(model, given)
          expect(await outcomeOf(register, commit)).toBe(await outcomeOf(model, commit))
        }
      }
      expect(await everythingIn(register)).toEqual(await everythingIn(model))
      await register.close()
      const again = await openOn(directory)
      expect(await everythingIn(again)).toEqual(await everythingIn(model))
      await again.close()
    }),
    { numRuns: 25 },
  )
})
