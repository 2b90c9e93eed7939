// What time does to a register: old shards leave memory, old keys are forgotten, old versions are brought up.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import type { RequestEntry } from '../../src/register/entry.ts'
import { entryId, type InstantText, messageKey, userId } from '../../src/register/ids.ts'
import type { Register } from '../../src/register/ports.ts'
import { currentSchema, type Schema } from '../../storage/schema.ts'
import { changed, commitOf, created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const oldOn = (id: number, fields: Partial<RequestEntry> = {}): RequestEntry =>
  request(id, {
    received: localDate('2019-03-04'),
    outcome: { kind: 'replied', on: localDate('2019-03-05') },
    ...fields,
  })

const during = async (register: Register, year: number, month: number): Promise<readonly (readonly number[])[]> => {
  const chunks: (readonly number[])[] = []
  const only = monthFromParts(year, month)
  for await (const chunk of register.touching({ first: only, last: only })) chunks.push(chunk.map(({ id }) => id))
  return chunks
}

describe('an old shard', () => {
  test('gives a recent month only its open requests, and its own months all of it', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const open = request(3, { received: localDate('2019-03-04') })
    await register.commit(commitOf('k1', [{ after: oldOn(1) }, { after: oldOn(2) }, { after: open }]))
    await register.commit(created('k2', request(1_001)))
    await register.close()
    const again = await openOn(directory)
    expect(await during(again, 2026, 11)).toEqual([[3], [1_001]])
    expect(await during(again, 2019, 4)).toEqual([[1, 2, 3]])
    expect(await during(again, 2018, 12)).toEqual([])
    await again.commit(changed('k3', open, { outcome: { kind: 'undated' } }))
    expect(await during(again, 2026, 11)).toEqual([[1_001]])
    expect(await again.get(entryId(3))).toMatchObject({ outcome: { kind: 'undated' } })
    await again.close()
  })

  test('keeps what is written to it while others are read', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const first = Array.from({ length: 30 }, (_, index) => oldOn(index * 1_000 + 1))
    await register.commit(
      commitOf(
        'fill',
        first.map((after) => ({ after })),
      ),
    )
    await register.close()
    const again = await openOn(directory)
    await Promise.all([
      ...first.map((entry, index) => again.commit(changed(`c${index}`, entry, { theme: `t${index}` }))),
      ...first.map(({ id }) => again.get(id)),
      again.checkpoint(),
      during(again, 2019, 3),
    ])
    await again.checkpoint()
    await again.close()
    const last = await openOn(directory)
    for (const [index, { id }] of first.entries())
      expect(await last.get(id)).toMatchObject({ revision: 2, theme: `t${index}` })
    await last.close()
  })
})

describe('the journal', () => {
  test('keeps keys and replies for eight days, then its segments go', async () => {
    const directory = await freshFolder()
    let time = today
    const register = await openOn(directory, { now: () => time })
    const on = async (day: number): Promise<void> => {
      time = `2026-11-${day}T09:00:00Z` as InstantText
      await register.commit({ ...created(`day${day}`, request(day)), at: time })
      await register.checkpoint()
    }
    for (const day of [10, 12, 18]) await on(day)
    expect(await register.answered(messageKey('day10'))).toEqual({ reply: { said: 'day10' } })
    await on(19)
    expect(await readdir(join(directory, 'journal'))).toEqual(['000002.jsonl', '000003.jsonl', '000004.jsonl'])
    expect(await register.answered(messageKey('day10'))).toBeUndefined()
    await register.close()
    const again = await openOn(directory, { now: () => time })
    expect(await again.answered(messageKey('day12'))).toEqual({ reply: { said: 'day12' } })
    expect(await again.get(entryId(10))).toEqual(request(10))
    expect(await again.history(entryId(10))).toHaveLength(1)
    const recent = await again.recent(userId('terminal:anne'), '2026-11-18T10:00:00Z' as InstantText)
    expect(recent.map(({ key }) => key)).toEqual(['day19'])
    await again.close()
  })

  test('numbers go on after a restart from the largest that was written', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.reserve(5)
    const [id] = await register.reserve(1)
    await register.commit(created('k1', request(id ?? 0)))
    await register.reserve(3)
    await register.close()
    const again = await openOn(directory)
    expect(await again.reserve(1)).toEqual([7])
    await again.close()
  })
})

describe('a later schema', () => {
  const renamed: Schema = {
    version: currentSchema.version + 1,
    migrations: [
      ...currentSchema.migrations,
      ({ theme, ...entry }) => ({ ...entry, ...(theme === undefined ? {} : { label: theme }) }),
    ],
  }

  test('brings every entry up, from shards, histories and the journal, and writes them so', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1, { theme: 'visas' })))
    await register.checkpoint()
    await register.commit(created('k2', request(2, { theme: 'titres' })))
    await register.close()
    const later = await openOn(directory, { schema: renamed })
    expect(await later.get(entryId(1))).toEqual(request(1, { label: 'visas' }))
    expect(await later.get(entryId(2))).toEqual(request(2, { label: 'titres' }))
    expect(await later.history(entryId(1))).toMatchObject([{ after: { label: 'visas' } }])
    const [last] = await later.recent(userId('terminal:anne'), '2026-11-01T00:00:00Z' as InstantText)
    expect(last?.changes).toEqual([{ after: request(2, { label: 'titres' }) }])
    await later.commit(changed('k3', request(1, { label: 'visas' }), { urgent: true }))
    await later.close()
    const text = await readFile(join(directory, 'register', '000', '000000.json'), 'utf8')
    expect(text).toContain(`"version":${renamed.version}`)
    expect(text).not.toContain('theme')
    const again = await openOn(directory, { schema: renamed })
    expect((await again.history(entryId(1))).map(({ after }) => after)).toEqual([
      request(1, { label: 'visas' }),
      request(1, { label: 'visas', urgent: true, revision: 2 }),
    ])
    await again.close()
  })
})
