// Configuration files on disk: present, absent, broken.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJson } from '../../src/config/json-text.ts'
import { loadConfig, loadEnvironment } from '../../src/config/load-config.ts'
import { ConfigError } from '../../src/errors.ts'
import { fr } from '../../src/i18n/fr.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

const written = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

/** Where each fault of a text is said to be. */
const brokenAt = (text: string): string => {
  try {
    readJson(text, 'vigie.json', fr.config)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ where, found }) => `${where}: ${found}`).join('\n')
    throw error
  }
  return 'nowhere'
}

describe('a file', () => {
  test('with a byte order mark is read', async () => {
    const file = await written('bom.json', '\uFEFF{ "language": "en" }')
    expect((await loadConfig({ file, env: {} })).language).toBe('en')
  })

  test('that was named and is not there is refused', async () => {
    await expect(loadConfig({ file: join(folder, 'none.json'), env: {} })).rejects.toThrow(/none\.json: absent/)
    await expect(loadConfig({ env: { VIGIE_CONFIG: join(folder, 'none.json') } })).rejects.toThrow(/none\.json/)
  })

  test('that is a folder is refused', async () => {
    await expect(loadConfig({ file: folder, env: {} })).rejects.toThrow(/un dossier, et non un fichier/)
  })

  test('that is not UTF-8 is refused, saying how to save it', async () => {
    const file = join(folder, 'latin.json')
    await writeFile(file, Buffer.from('{ "organisation": "Préfecture" }', 'latin1'))
    await expect(loadConfig({ file, env: {} })).rejects.toThrow(/enregistré en UTF-8/)
  })

  test('that names a folder of texts knows it from where the file itself is', async () => {
    await mkdir(join(folder, 'textes'), { recursive: true })
    const file = await written('texts.json', '{ "reports": { "texts": "textes" } }')
    expect((await loadConfig({ file, env: {} })).reportTexts).toBe(join(folder, 'textes'))
    const none = await written('plain.json', '{}')
    expect((await loadConfig({ file: none, env: {} })).reportTexts).toBeUndefined()
  })

  test('that names a folder which is not there, or is a file, says so beside its other faults', async () => {
    const missing = await written('missing.json', '{ "reports": { "texts": "nulle-part" }, "zone": "lune" }')
    await expect(loadConfig({ file: missing, env: {} })).rejects.toThrow(
      /zone: [^]*reports\.texts: «\u00a0nulle-part\u00a0» \(un dossier que le processus peut lire \(.*nulle-part\)\)/,
    )
    const english = await written('english.json', '{ "reports": { "texts": "nowhere" }, "language": "en" }')
    await expect(loadConfig({ file: english, env: {} })).rejects.toThrow(/a folder that the process can read/)
    const notFolder = await written('file.json', '{ "reports": { "texts": "missing.json" } }')
    await expect(loadConfig({ file: notFolder, env: {} })).rejects.toThrow(/reports\.texts: /)
  })

  test('named by the command line wins over the one named by the environment', async () => {
    const english = await written('en.json', '{ "language": "en" }')
    expect((await loadConfig({ file: english, env: { VIGIE_CONFIG: 'none.json' } })).language).toBe('en')
  })
})

describe('broken JSON is told by line and column', () => {
  test.each([
    ['{\n  "zone": metropole\n}', 'vigie.json, ligne 2, colonne 11: «\u00a0metropole\u00a0»'],
    ['{\n  "zone": "metropole",\n}', 'vigie.json, ligne 3, colonne 1: «\u00a0}\u00a0»'],
    ['{\n  “zone”: 1 }', 'vigie.json, ligne 2, colonne 3: «\u00a0“zone”: 1 }\u00a0»'],
    ['{ "zone": 1\n  "language": 2 }', 'vigie.json, ligne 2, colonne 3: «\u00a0"language": 2 }\u00a0»'],
    ['{ "zone": [1, 2', 'vigie.json, ligne 1, colonne 16: la fin du fichier'],
    ['', 'vigie.json, ligne 1, colonne 1: la fin du fichier'],
    ['{} trop', 'vigie.json, ligne 1, colonne 4: «\u00a0trop\u00a0»'],
  ])('%j', (text, fault) => {
    expect(brokenAt(text)).toBe(fault)
  })

  test('a stray character is found wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (numbers, choice) => {
        const lines = numbers.map(String)
        const at = choice % lines.length
        const text = `[\n${lines.map((line, index) => (index === at ? `@${line}` : line)).join(',\n')}\n]`
        expect(brokenAt(text)).toContain(`ligne ${at + 2}, colonne 1:`)
      }),
      { numRuns: 50 },
    )
  })
})

test('.env completes the environment and never replaces what is set', async () => {
  const file = await written('.env', '# commentaire\nVIGIE_DATA=./autre\nVIGIE_LOG="debug"\n')
  expect(await loadEnvironment({ VIGIE_LOG: 'error' }, file)).toEqual({ VIGIE_DATA: './autre', VIGIE_LOG: 'error' })
  expect(await loadEnvironment({ HOME: '/' }, join(folder, 'absent.env'))).toEqual({ HOME: '/' })
})
