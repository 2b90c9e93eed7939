// What every register must do, whatever it is made of: a function that registers the tests for one implementation.

import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { monthFromParts } from '../../src/calendar/month.ts'
import { entryId, type InstantText, userId } from '../../src/register/ids.ts'
import { type MonthRange, type Register, StaleChange } from '../../src/register/ports.ts'
import { changed, commitOf, created, request } from '../support/commits.ts'

const everything: MonthRange = { first: monthFromParts(1990, 1), last: monthFromParts(2099, 1) }
const at = (text: string): InstantText => text as InstantText

const idsTouching = async (register: Register, range: MonthRange): Promise<readonly number[]> => {
  const ids: number[] = []
  for await (const chunk of register.touching(range)) ids.push(...chunk.map(({ id }) => id))
  return ids
}

const chunkWith = async (register: Register, id: number): Promise<readonly unknown[] | undefined> => {
  for await (const chunk of register.touching(everything)) if (chunk.some((entry) => entry.id === id)) return chunk
  return undefined
}

/** `make` gives an empty register, `dispose` is called with it at the end of each test. */
export const registerContract = (
  name: string,
  make: () => Promise<Register>,
  dispose: (register: Register) => Promise<void> = async () => undefined,
): void => {
  const withRegister = (work: (register: Register) => Promise<void>) => async (): Promise<void> => {
    const register = await make()
    try {
      await work(register)
    } finally {
      await dispose(register)
    }
  }

  describe(`the register's contract: ${name}`, () => {
    test(
      'numbers are given in order and never twice',
      withRegister(async (register) => {
        const first = await register.reserve(2)
        const second = await register.reserve(1)
        expect(first).toEqual([1, 2])
        expect(second).toEqual([3])
      }),
    )

    test(
      'an entry that was committed is read back as it was',
      withRegister(async (register) => {
        const entry = request(1, { label: 'a « label » — ünïcode', received: localDate('2026-11-02') })
        await register.commit(created('k1', entry))
        expect(await register.get(entryId(1))).toEqual(entry)
        expect(await register.get(entryId(2))).toBeUndefined()
        expect(await register.get(entryId(99_999_999))).toBeUndefined()
      }),
    )

    test(
      'a change of what somebody else changed in between is refused and leaves nothing',
      withRegister(async (register) => {
        const entry = request(1)
        await register.commit(created('k1', entry))
        await register.commit(changed('k2', entry, { urgent: true }))
        const both = commitOf('k3', [
          { after: request(2) },
          { before: entry, after: { ...entry, revision: 2, theme: 'x' } },
        ])
        await expect(register.commit(both)).rejects.toBeInstanceOf(StaleChange)
        expect(await register.get(entryId(2))).toBeUndefined()
        expect(await register.answered(both.key)).toBeUndefined()
        expect(await register.get(entryId(1))).toMatchObject({ revision: 2, urgent: true })
      }),
    )

    test(
      'of two changes made at once from the same state, one is refused',
      withRegister(async (register) => {
        const entry = request(1)
        await register.commit(created('k1', entry))
        const results = await Promise.allSettled([
          register.commit(changed('k2', entry, { theme: 'first' })),
          register.commit(changed('k3', entry, { theme: 'second' })),
        ])
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
        expect(await register.get(entryId(1))).toMatchObject({ theme: 'first' })
      }),
    )

    test(
      'an entry cannot be created twice',
      withRegister(async (register) => {
        await register.commit(created('k1', request(1)))
        await expect(register.commit(created('k2', request(1)))).rejects.toBeInstanceOf(StaleChange)
      }),
    )

    test(
      'the same key is handled once, even when it comes twice at the same time',
      withRegister(async (register) => {
        const results = await Promise.allSettled([
          register.commit(created('same', request(1), { said: 'first' })),
          register.commit(created('same', request(2), { said: 'second' })),
        ])
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
        expect(await register.answered(commitOf('same', []).key)).toEqual({ reply: { said: 'first' } })
        expect(await register.get(entryId(2))).toBeUndefined()
      }),
    )

    test(
      'a command that changed no entry keeps its answer too',
      withRegister(async (register) => {
        await register.commit(commitOf('read', [], { said: 'nothing' }))
        expect(await register.answered(commitOf('read', []).key)).toEqual({ reply: { said: 'nothing' } })
        expect(await register.recent(userId('terminal:anne'), at('2000-01-01T00:00:00Z'))).toEqual([])
      }),
    )

    test(
      'open requests are those without outcome nor cancellation, in order of number',
      withRegister(async (register) => {
        const [first, second, third] = [request(3), request(1), request(2)]
        await register.commit(commitOf('k1', [{ after: first }, { after: second }, { after: third }]))
        await register.commit(changed('k2', third, { outcome: { kind: 'undated' } }))
        expect((await register.open()).map(({ id }) => id)).toEqual([1, 3])
        await register.commit(changed('k3', first, { cancelled: true }))
        expect((await register.open()).map(({ id }) => id)).toEqual([1])
        await register.commit(changed('k4', { ...third, revision: 2, outcome: { kind: 'undated' } }, { urgent: true }))
        expect((await register.open()).map(({ id }) => id)).toEqual([1])
      }),
    )

    test(
      'an entry is found in every month from its receipt to its last date, an open one until now',
      withRegister(async (register) => {
        const [answered, open, waiting] = [
          request(1, { received: localDate('2024-01-31'), outcome: { kind: 'replied', on: localDate('2024-08-01') } }),
          request(2, { received: localDate('2020-02-03') }),
          request(3, {
            received: localDate('2023-03-01'),
            holdings: [{ on: localDate('2023-03-02'), until: localDate('2024-05-02') }],
            outcome: { kind: 'replied', on: localDate('2023-03-10') },
          }),
        ] as const
        await register.commit(commitOf('k1', [{ after: answered }, { after: open }, { after: waiting }]))
        const during = (year: number, month: number) =>
          idsTouching(register, { first: monthFromParts(year, month), last: monthFromParts(year, month) })
        expect(await during(2024, 1)).toEqual(expect.arrayContaining([1, 2, 3]))
        expect(await during(2024, 8)).toEqual(expect.arrayContaining([1, 2]))
        expect(await during(2024, 5)).toEqual(expect.arrayContaining([1, 2, 3]))
        expect(await during(2026, 11)).toContain(2)
      }),
    )

    test(
      'a chunk stays the same array until one of its entries changes',
      withRegister(async (register) => {
        const entry = request(1)
        await register.commit(created('k1', entry))
        const chunk = await chunkWith(register, 1)
        expect(await chunkWith(register, 1)).toBe(chunk)
        await register.commit(changed('k2', entry, { urgent: true }))
        const later = await chunkWith(register, 1)
        expect(later).not.toBe(chunk)
        expect(chunk).toEqual([entry])
        expect(later).toEqual([{ ...entry, revision: 2, urgent: true }])
      }),
    )

    test(
      'history tells every change, oldest first, with who, when and from which message',
      withRegister(async (register) => {
        const entry = request(1)
        await register.commit(created('k1', entry))
        await register.commit(changed('k2', entry, { urgent: true }))
        const urgent = { ...entry, revision: 2, urgent: true } as const
        await register.commit(changed('k3', urgent, { theme: 'visas' }))
        const common = { by: 'terminal:anne', command: 'test' }
        expect(await register.history(entryId(1))).toMatchObject([
          { ...common, key: 'k1', after: entry },
          { ...common, key: 'k2', before: entry, after: urgent },
          { ...common, key: 'k3', before: urgent, after: { ...urgent, revision: 3, theme: 'visas' } },
        ])
        expect((await register.history(entryId(1)))[0]).not.toHaveProperty('before')
        expect(await register.history(entryId(7))).toEqual([])
      }),
    )

    test(
      "a person's recent commits come newest first, without those undone",
      withRegister(async (register) => {
        const anne = userId('terminal:anne')
        const entry = request(1)
        await register.commit(created('k1', entry))
        await register.commit({ ...created('other', request(2)), by: userId('terminal:bob') })
        const urgent = changed('k2', entry, { urgent: true })
        await register.commit({ ...urgent, at: at('2026-11-20T09:00:00Z') })
        const since = at('2026-11-20T00:00:00Z')
        expect((await register.recent(anne, since)).map(({ key }) => key)).toEqual(['k2', 'k1'])
        expect((await register.recent(anne, at('2026-11-20T08:45:00Z')))[0]?.changes).toEqual(urgent.changes)
        const back = changed('k3', { ...entry, revision: 2, urgent: true }, { theme: 'back' })
        await register.commit({ ...back, undoes: urgent.key })
        expect((await register.recent(anne, since)).map(({ key }) => key)).not.toContain('k2')
        expect(await register.recent(userId('terminal:nobody'), since)).toEqual([])
      }),
    )
  })
}
