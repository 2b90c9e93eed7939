// Files that exports and archives would replace: ordinary ones only, and never the register's own.

import { execFileSync } from 'node:child_process'
import { mkdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputTarget } from '../../src/exchange/output-target.ts'
import { folderForTest, refusalOf } from './import-text.ts'

describe('a file to write', () => {
  test.each<[string, (path: string) => Promise<unknown>]>([
    ['a folder', (path) => mkdir(path)],
    ['a pipe', async (path) => execFileSync('mkfifo', [path])],
    ['a link to a device', (path) => symlink('/dev/null', path)],
    ['a link to nothing', (path) => symlink(join(path, '..', 'nowhere'), path)],
  ])('may not be %s', async (_what, make) => {
    const path = join(await folderForTest(), 'registre.csv')
    await make(path)
    expect(await refusalOf(outputTarget(path))).toContain('registre.csv ne peut pas être remplacé')
  })

  test('is the file behind a link, whose name stays', async () => {
    const folder = await realpath(await folderForTest())
    await writeFile(join(folder, 'vrai.csv'), 'avant')
    await symlink('vrai.csv', join(folder, 'lien.csv'))
    expect(await outputTarget(join(folder, 'lien.csv'))).toBe(join(folder, 'vrai.csv'))
    expect(await outputTarget(join(folder, 'nouveau.csv'))).toBe(join(folder, 'nouveau.csv'))
  })

  test('may not be in the data folder, whatever way leads there', async () => {
    const folder = await folderForTest()
    const data = join(folder, 'data')
    await mkdir(join(data, 'journal'), { recursive: true })
    await writeFile(join(data, 'manifest.json'), 'registre')
    await symlink('data', join(folder, 'ailleurs'))
    await symlink(join('data', 'manifest.json'), join(folder, 'lien.csv'))
    for (const name of ['data/manifest.json', 'data/journal/a.csv', 'ailleurs/a.csv', 'lien.csv', 'x/../data/a.csv'])
      expect(await refusalOf(outputTarget(join(folder, name), data))).toContain('réservé au registre')
    expect(await readFile(join(data, 'manifest.json'), 'utf8')).toBe('registre')
    expect(await outputTarget(join(folder, 'data.csv'), data)).toBe(join(await realpath(folder), 'data.csv'))
    expect(await outputTarget(join(folder, 'a.csv'), join(folder, 'absent'))).toContain('a.csv')
  })
})
