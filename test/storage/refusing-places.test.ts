// Places where nothing can be kept: a file in the way, no right to write, a folder where a file belongs. Said in words.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { inWords } from '../../storage/disk-errors.ts'
import { openReader } from '../../storage/open-reader.ts'
import { restore } from '../../storage/restore.ts'
import { created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import { chunksOf, importMeta } from '../support/imported-rows.ts'
import { watchedDisk } from '../support/watched-disk.ts'

const now = () => today

const said = (error: unknown): string => {
  if (!(error instanceof UserError)) throw new Error('it was not refused in words', { cause: error })
  return plainText(error.say(words.en))
}

const refusal = async (attempt: Promise<unknown>): Promise<string> =>
  said(
    await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  )

/** A closed register with one entry. */
const usedFolder = async (): Promise<string> => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  await register.close()
  return directory
}

describe('a data folder that is a file, or under one,', () => {
  test.each(['file', 'file/data'])('(%s) is refused by writers and readers, and the file stays', async (name) => {
    const folder = await freshFolder()
    await writeFile(join(folder, 'file'), 'mine')
    const directory = join(folder, name)
    expect(await refusal(openOn(directory))).toContain(`a file is in the way of ${directory}`)
    expect(await refusal(openReader({ directory, now }))).toContain('a file is in the way of')
    await writeFile(join(folder, 'archive.gz'), '')
    expect(await refusal(restore({ file: join(folder, 'archive.gz'), directory, now }))).toContain(
      'a file is in the way',
    )
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine')
  })
})

describe('what may not be written', () => {
  test.each(['EACCES', 'EPERM', 'EROFS'])('(%s) is said to be so, with what to check', (code) => {
    const error = inWords(Object.assign(new Error('no'), { code }), '/data/journal')
    expect(said(error)).toMatch(/^\/data\/journal cannot be opened or written: check your rights/)
  })

  test.each([
    ['lock.db', 'lock.db cannot be opened or written'],
    ['lock-holder.txt', 'lock-holder.txt cannot be used: a folder has its name'],
    ['manifest.json', 'manifest.json cannot be used: a folder has its name'],
    ['journal/000001.jsonl', '000001.jsonl cannot be used: a folder has its name'],
    ['register/000/000000.json', '000000.json cannot be used: a folder has its name'],
  ])('since a folder has the name of %s', async (name, expected) => {
    const directory = await usedFolder()
    await rm(join(directory, name), { force: true })
    await mkdir(join(directory, name))
    expect(await refusal(openOn(directory))).toContain(expected)
  })
})

test('a shard of an import that vanished before it was put in place is named', async () => {
  const directory = await freshFolder()
  let cut = false
  const disk = watchedDisk(({ when, name, path }) => {
    if (cut && when === 'before' && name === 'rename' && path.includes('register')) throw new Error('stopped here')
  })
  const register = await openOn(directory, { disk })
  cut = true
  await expect(register.imports(importMeta).add(chunksOf(1_500))).rejects.toThrow('000000.json: missing')
  cut = false
  await register.close()
  await rm(join(directory, 'imports', 'from-1', '000', '000001.json'))
  expect(await refusal(openReader({ directory, now }))).toContain('000001.json cannot be used: it is missing')
  expect(await refusal(openOn(directory))).toContain('000001.json cannot be used: it is missing')
})

describe('a register that cannot be filed at stop', () => {
  test('says which file, that nothing is lost, and nothing is', async () => {
    const directory = await usedFolder()
    const register = await openOn(directory)
    await register.commit(created('k2', request(2)))
    const history = join(directory, 'history', '000', '000000.0.jsonl')
    await rename(history, `${history}.away`)
    const words = await refusal(register.close())
    expect(words).toContain(`could not be filed in the register (${history}). Nothing is lost`)
    await rename(`${history}.away`, history)
    const again = await openOn(directory)
    expect(await again.get(request(2).id)).toEqual(request(2))
    await again.close()
  })

  test('because the disk is full says that room is needed', async () => {
    const directory = await freshFolder()
    let full = false
    const disk = watchedDisk(({ name, path }) => {
      if (full && name === 'write' && path.includes('register'))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    const register = await openOn(directory, { disk })
    await register.commit(created('k1', request(1)))
    full = true
    expect(await refusal(register.close())).toMatch(/000000\.json, disk full\)\. Nothing is lost: .* Free some space/)
    const again = await openOn(directory)
    expect(await again.get(request(1).id)).toEqual(request(1))
    await again.close()
  })
})
