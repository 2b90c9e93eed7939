// Entries of every kind come back from the files as they went in; registers of before there were kinds open unchanged.

import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { Entry } from '../../src/register/entry.ts'
import { isOpen } from '../../src/register/kinds/kinds.ts'
import { faultInDraft, parseEntry } from '../../storage/entry-schema.ts'
import { arbitraryEntries } from '../exchange/arbitrary-entry.ts'
import { allEntries } from '../support/all-entries.ts'
import { commitOf, created, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id)

test('entries of all kinds are read back from shards and journal, and what is open is found again', () =>
  fc.assert(
    fc.asyncProperty(arbitraryEntries(12), async (drawn) => {
      // As files give them back: fast-check draws objects without prototype.
      const entries = structuredClone(drawn)
      const directory = await freshFolder()
      const register = await openOn(directory)
      for (const [index, entry] of entries.entries()) {
        const commit = commitOf(`k${index}`, [{ after: entry }])
        await register.commit(commit)
        if (index === 4) await register.checkpoint()
      }
      await register.close()
      const again = await openOn(directory)
      expect(await allEntries(again)).toEqual(entries)
      const open = entries.filter(isOpen)
      expect(await again.open()).toEqual(open.filter(({ kind }) => kind === 'request'))
      expect(await again.tasks()).toEqual(open.filter(({ kind }) => kind !== 'request'))
      await again.close()
    }),
    { numRuns: 15 },
  ))

test('the schema takes every entry that the register could hold, and no other field', () =>
  fc.assert(
    fc.property(arbitraryEntries(6), (entries) => {
      for (const entry of structuredClone(entries)) {
        expect(parseEntry(entry)).toEqual(entry)
        const { id: _id, revision: _revision, ...draft } = entry
        expect(faultInDraft(draft)).toBeUndefined()
        expect(() => parseEntry({ ...entry, colour: 'red' })).toThrow('colour')
      }
    }),
    { numRuns: 40 },
  ))

/** Makes a folder what the first version wrote: the same files under the version before. */
const asVersion1 = async (directory: string): Promise<void> => {
  const shard = join(directory, 'register', '000', '000000.json')
  const [head = '', ...body] = (await readFile(shard, 'utf8')).split('\n')
  const line = head.replace(/^\{"check":\d+,/, '').replace('"version":2', '"version":1')
  const own = line.replace(/,"entries":\[$/, '')
  await writeFile(shard, [`{"check":${crc32(own)},${line}`, ...body].join('\n'))
  const segment = join(directory, 'journal', '000001.jsonl')
  const [header = '', ...records] = (await readFile(segment, 'utf8')).split('\n')
  const text = header.slice(9).replace('"version":2', '"version":1')
  await writeFile(segment, [`${crc32(text).toString(16).padStart(8, '0')}\t${text}`, ...records].join('\n'))
}

test('a register of the first version opens as it was, and takes the new kinds', async () => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(created('k1', request(1, { theme: 'visas' })))
  await register.checkpoint()
  await register.commit(created('k2', request(2)))
  await register.close()
  await asVersion1(directory)
  const opened = await openOn(directory)
  expect(idsOf(await opened.open())).toEqual([1, 2])
  expect(await allEntries(opened)).toEqual([request(1, { theme: 'visas' }), request(2)])
  await opened.close()
})

test('a program of the first version refuses what it could not read, by name', async () => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  await register.close()
  const older = openOn(directory, { schema: { version: 1, migrations: [] } })
  await expect(older).rejects.toThrow(UserError)
})
