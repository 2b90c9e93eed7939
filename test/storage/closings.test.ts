// Signed periods on disk: the contract, one file a version that is never written again, damage, copies and archives.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { backup } from '../../storage/backup.ts'
import { openClosings } from '../../storage/closings.ts'
import { DamagedFile } from '../../storage/damage.ts'
import { type Disk, nodeDisk } from '../../storage/disk.ts'
import { inspect } from '../../storage/inspect.ts'
import { restore } from '../../storage/restore.ts'
import { closingsContract } from '../contracts/closings.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { MemoryClosings } from '../support/memory-closings.ts'
import { closingOf, october } from '../support/signatures.ts'

describe('in memory', () => {
  closingsContract(async () => {
    const closings = new MemoryClosings()
    return { closings, reopen: async () => closings }
  })
})

describe('on files', () => {
  closingsContract(async () => {
    const directory = await freshFolder()
    return { closings: openClosings(directory), reopen: async () => openClosings(directory) }
  })

  const signed = async (versions: number): Promise<string> => {
    const directory = await freshFolder()
    await (await openOn(directory)).close()
    const closings = openClosings(directory)
    for (let version = 1; version <= versions; version += 1) await closings.sign(await closingOf(october, version))
    return directory
  }

  const fileOf = (directory: string, version: number): string => join(directory, 'closings', `2026-10.${version}.json`)

  test('a second version leaves the file of the first as it is', async () => {
    const directory = await signed(1)
    const before = await readFile(fileOf(directory, 1))
    await openClosings(directory).sign(await closingOf(october, 2))
    expect(await readdir(join(directory, 'closings'))).toEqual(['2026-10.1.json', '2026-10.2.json'])
    expect(await readFile(fileOf(directory, 1))).toEqual(before)
  })

  test('what another process signed meanwhile is not written over', async () => {
    const directory = await freshFolder()
    const [one, other] = [openClosings(directory), openClosings(directory)]
    await Promise.all([one.list(), other.list()])
    await one.sign(await closingOf(october, 1))
    const before = await readFile(fileOf(directory, 1))
    await expect(other.sign(await closingOf(october, 1, { basis: 'received' }))).rejects.toThrow('signed already')
    expect(await readFile(fileOf(directory, 1))).toEqual(before)
  })

  test('a figure that somebody edited by hand is found, by reading and by doctor', async () => {
    const directory = await signed(1)
    const text = await readFile(fileOf(directory, 1), 'utf8')
    const edited = text.replace('"denominator":2', '"denominator":3')
    expect(edited).not.toBe(text)
    await writeFile(fileOf(directory, 1), edited)
    await expect(openClosings(directory).read({ period: october, version: 1 })).rejects.toThrow(DamagedFile)
    expect((await inspect({ directory })).faults).toEqual([{ file: fileOf(directory, 1), fault: 'checksum' }])
  })

  test.each([
    ['by somebody else', (text: string) => text.replace('referent', 'autrui'), 'checksum'],
    ['a cut file', (text: string) => text.slice(0, 200), 'unreadable'],
    ['an empty file', () => '', 'unreadable'],
    ['a later format', (text: string) => text.replace('"format":1', '"format":2'), 'newer'],
  ])('%s is no signature', async (_what, spoil, fault) => {
    const directory = await signed(1)
    await writeFile(fileOf(directory, 1), spoil(await readFile(fileOf(directory, 1), 'utf8')))
    await expect(openClosings(directory).read({ period: october, version: 1 })).rejects.toMatchObject({
      damage: { fault },
    })
    expect((await inspect({ directory })).faults.map((found) => found.fault)).toContain(fault)
  })

  test('a version that is followed by another one may not be missing', async () => {
    const directory = await signed(2)
    await rm(fileOf(directory, 1))
    await expect(openClosings(directory).list()).rejects.toMatchObject({
      damage: { file: fileOf(directory, 1), fault: 'missing' },
    })
    expect((await inspect({ directory })).faults).toEqual([{ file: fileOf(directory, 1), fault: 'missing' }])
  })

  test('a disk that refuses leaves nothing signed, and the next attempt may succeed', async () => {
    const directory = await freshFolder()
    let isFull = true
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) => (isFull ? Promise.reject(new Error('no space')) : nodeDisk.rename(from, to)),
    }
    const closings = openClosings(directory, disk)
    await expect(closings.sign(await closingOf(october, 1))).rejects.toThrow('no space')
    expect(await closings.list()).toEqual([])
    expect(await readdir(join(directory, 'closings'))).toEqual([])
    isFull = false
    await closings.sign(await closingOf(october, 1))
    expect(await openClosings(directory).list()).toHaveLength(1)
  })

  test('dated copies and archives hold them, and restoring brings them back', async () => {
    const directory = await signed(2)
    const register = await openOn(directory)
    const copy = await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })
    await register.close()
    expect(await openClosings(copy ?? '').list()).toHaveLength(2)
    const place = await freshFolder()
    const file = join(place, 'archive.gz')
    await backup({ directory, file, now: () => today })
    const target = join(place, 'restored')
    await restore({ file, directory: target, now: () => today })
    expect(await readFile(fileOf(target, 1))).toEqual(await readFile(fileOf(directory, 1)))
    expect(await openClosings(target).list()).toEqual(await openClosings(directory).list())
  })
})
