// An archive gets its name once it is known to restore: what replaces a good one is a good one.

import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { backup } from '../../storage/backup.ts'
import { restore } from '../../storage/restore.ts'
import { created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const now = () => today

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error('it was not refused')
  return plainText(error.say(words.en))
}

/** A folder with a register of two shards, and an archive of it elsewhere. */
const saved = async (): Promise<{ directory: string; file: string }> => {
  const directory = await freshFolder()
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  await register.commit(created('k2', request(1_001)))
  await register.close()
  const file = join(await freshFolder(), 'archive.gz')
  await backup({ directory, file, now })
  return { directory, file }
}

describe('an archive of a folder that lost a part', () => {
  test.each([
    ['journal', 'journal/000001.jsonl cannot be used: it is missing'],
    ['register/000/000000.json', '000/000000.json cannot be used: it is missing'],
    ['register', '000000.json cannot be used: it is missing'],
    ['history/000/000001.0.jsonl', '000001.0.jsonl cannot be used: it is missing'],
    ['manifest.json', 'manifest.json cannot be used: it is missing'],
  ])('(%s) is refused, and the good one stays', async (part, said) => {
    const { directory, file } = await saved()
    const before = await readFile(file)
    await rm(join(directory, part), { recursive: true })
    expect(await refusal(backup({ directory, file, now }))).toContain(said)
    expect(await readFile(file)).toEqual(before)
    expect(await readdir(join(file, '..'))).toEqual(['archive.gz'])
    const target = join(await freshFolder(), 'data')
    await restore({ file, directory: target, now })
    await (await openOn(target)).close()
  })
})

describe('an archive', () => {
  test('of a folder without a register says that there is none', async () => {
    const file = join(await freshFolder(), 'archive.gz')
    for (const directory of [await freshFolder(), join(await freshFolder(), 'absent')])
      expect(await refusal(backup({ directory, file, now }))).toContain(`There is no register in ${directory}`)
    expect(await readdir(join(file, '..'))).toEqual([])
  })

  test('that does not exist is said not to exist', async () => {
    const file = join(await freshFolder(), 'none.gz')
    const said = await refusal(restore({ file, directory: join(await freshFolder(), 'data'), now }))
    expect(said).toContain(`There is no archive ${file}`)
  })

  test('replaces no pipe and no file of the register', async () => {
    const { directory, file } = await saved()
    const pipe = join(file, '..', 'pipe.gz')
    execFileSync('mkfifo', [pipe])
    expect(await refusal(backup({ directory, file: pipe, now }))).toContain('is not an ordinary file')
    expect(await refusal(backup({ directory, file: join(directory, 'manifest.json'), now }))).toContain('data folder')
    await (await openOn(directory)).close()
  })
})
