// The ledger of sends on its file: the contract, full disks and damaged files.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { DamagedFile } from '../../storage/damage.ts'
import { type Disk, nodeDisk } from '../../storage/disk.ts'
import { openLedger } from '../../storage/ledger.ts'
import { ledgerContract, lineOn, sending } from '../contracts/ledger.ts'
import { freshFolder } from '../support/data-folders.ts'

const friday = localDate('2026-11-20')

let path: string

beforeEach(async () => {
  path = join(await freshFolder(), 'sends.json')
})

describe('on a JSON file', () => {
  ledgerContract(async () => ({ ledger: await openLedger(path), reopen: () => openLedger(path) }))

  test('a line is on disk when it is recorded', async () => {
    const ledger = await openLedger(path)
    await ledger.record(lineOn(friday, sending))
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 1, lines: [{ date: '2026-11-20' }] })
  })

  test('a full disk makes the record fail, and leaves what was recorded before', async () => {
    let full = false
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) => (full ? Promise.reject(new Error('ENOSPC')) : nodeDisk.rename(from, to)),
    }
    const ledger = await openLedger(path, disk)
    await ledger.record(lineOn(friday, sending))
    full = true
    await expect(ledger.record(lineOn(friday, { kind: 'sent', at: sending.at, attempts: 1 }))).rejects.toThrow('ENOSPC')
    expect(await ledger.lines(friday)).toEqual([lineOn(friday, sending)])
    full = false
    await ledger.record(lineOn(localDate('2026-11-23'), sending))
    expect(await (await openLedger(path)).lines(friday)).toHaveLength(2)
  })

  test.each([
    ['cut short', '{"version":1,"lines":[{"key":"morn'],
    ['of another shape', '{"version":1,"lines":[{"key":"morning"}]}'],
    ['of a later version', '{"version":2,"lines":[]}'],
    ['empty', ''],
  ])('a file %s refuses to open and is left as it was', async (_, content) => {
    await writeFile(path, content)
    await expect(openLedger(path)).rejects.toThrow(DamagedFile)
    expect(await readFile(path, 'utf8')).toBe(content)
  })
})
