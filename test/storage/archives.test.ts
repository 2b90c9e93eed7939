// Dated copies and archives of a data folder, made beside the running bot.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { entryId, messageKey } from '../../src/register/ids.ts'
import { backup } from '../../storage/backup.ts'
import { inspect } from '../../storage/inspect.ts'
import { openReader } from '../../storage/open-reader.ts'
import { restore } from '../../storage/restore.ts'
import { allEntries } from '../support/all-entries.ts'
import { changed, commitOf, created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { chunksOf, importMeta } from '../support/imported-rows.ts'

const now = () => today

describe('copies and archives', () => {
  test('a dated copy opens as the register it was, whatever was written since', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const entry = request(1)
    await register.commit(created('k1', entry))
    const place = await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })
    expect(place).toBe(join(directory, 'copies', '2026-11-20'))
    expect(await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })).toBeUndefined()
    await register.commit(changed('k2', entry, { urgent: true }))
    await register.checkpoint()
    const copy = await openOn(place ?? '')
    expect(await copy.get(entryId(1))).toEqual(entry)
    expect(await copy.history(entryId(1))).toHaveLength(1)
    expect(await copy.answered(messageKey('k1'))).toEqual({ reply: { said: 'k1' } })
    await copy.close()
    await register.makeCopy({ date: localDate('2026-11-21'), keep: 2 })
    await register.makeCopy({ date: localDate('2026-11-22'), keep: 2 })
    await register.close()
    expect((await inspect({ directory })).copies).toEqual(['2026-11-21', '2026-11-22'])
    const again = await openOn(directory)
    expect(await again.get(entryId(1))).toMatchObject({ urgent: true })
    await again.close()
  })

  test('an archive made beside the running bot restores to the same register', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.imports(importMeta).add(chunksOf(1_500))
    await register.checkpoint()
    await register.commit(created('late', request(1_501, { label: 'après' })))
    const file = join(await freshFolder(), 'archive.gz')
    await backup({ directory, file, now })
    await expect(restore({ file, directory, now })).rejects.toBeInstanceOf(UserError)
    await register.close()
    await expect(restore({ file, directory, now })).rejects.toBeInstanceOf(UserError)
    const target = join(await freshFolder(), 'data')
    await restore({ file, directory: target, now })
    const restored = await openOn(target)
    expect(await allEntries(restored)).toHaveLength(1_501)
    expect(await restored.get(entryId(1_501))).toMatchObject({ label: 'après' })
    await restored.close()
    const { setAside } = await restore({ file, directory: target, now, replace: true })
    expect((await inspect({ directory: setAside ?? '' })).entries).toBe(1_501)
  })

  test('an archive made while the bot commits and checkpoints holds every command whole', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    let [near, far] = [request(1), request(1_001)]
    await register.commit(commitOf('start', [{ after: near }, { after: far }]))
    let stop = false
    const writing = (async () => {
      for (let index = 1; !stop; index += 1) {
        const next = { theme: `t${index}`, revision: index + 1 }
        const after = [
          { ...near, ...next },
          { ...far, ...next },
        ] as const
        const [first, second] = after
        await register.commit(
          commitOf(`k${index}`, [
            { before: near, after: first },
            { before: far, after: second },
          ]),
        )
        if (index % 3 === 0) await register.checkpoint()
        ;[near, far] = after
      }
    })()
    for (let round = 0; round < 3; round += 1) {
      const file = join(await freshFolder(), 'archive.gz')
      const target = join(await freshFolder(), 'data')
      await backup({ directory, file, now })
      await restore({ file, directory: target, now })
      const restored = await openReader({ directory: target, now })
      const beside = await openReader({ directory, now })
      for (const read of [restored, beside]) {
        const [first, second] = [await read.get(entryId(1)), await read.get(entryId(1_001))]
        expect(first?.revision).toBeGreaterThan(0)
        expect(second).toEqual({ ...first, id: 1_001 })
      }
    }
    stop = true
    await writing
    await register.close()
  })

  test('an archive that is cut or altered restores nothing', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    await register.close()
    const file = join(await freshFolder(), 'archive.gz')
    await backup({ directory, file, now })
    const bytes = await readFile(file)
    const target = join(await freshFolder(), 'data')
    const altered = Buffer.from(bytes)
    altered[Math.floor(bytes.length / 2)] = (altered[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    for (const content of [bytes.subarray(0, bytes.length - 20), altered, Buffer.from('hello'), Buffer.alloc(0)]) {
      await writeFile(file, content)
      await expect(restore({ file, directory: target, now })).rejects.toBeInstanceOf(UserError)
      expect((await inspect({ directory: target })).entries).toBe(0)
    }
    await rm(file)
    await expect(restore({ file, directory: target, now })).rejects.toBeInstanceOf(UserError)
  })
})
