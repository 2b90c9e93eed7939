// `verify` in a process of its own, as a script or a hurried officer would call it: a table, a register, a pipe, a wrong file.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { mainFile, runVigie, testVariables } from '../support/command-line.ts'

const at = ['--at', '2026-11-20T09:00']
const published = 'test/fixtures/loire-atlantique-2022.csv'

let directory: string
let data: readonly string[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vigie-verify-'))
  data = ['--data', join(directory, 'data')]
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const file = () => join(directory, 'table.csv')
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

const verify = async (...args: readonly string[]) => {
  const { status, output, errors } = await runVigie(['verify', ...args, ...data, ...at])
  return { status, output: plain(output), errors: plain(errors) }
}

const ofTable = async (...lines: readonly string[]) => {
  await writeFile(file(), lines.join('\n'))
  return verify(file())
}

test('a published table that contradicts itself: every contradiction, status 1, nothing on the errors', async () => {
  const run = await verify(published)
  expect(run).toMatchObject({ status: 1, errors: '' })
  expect(run.output).toContain('7 contradictions')
  expect(run.output).toContain('total de 616, mais 467 + 110 = 577')
})

test('as JSON: line, indicator, kind and sentence of each, status 1', async () => {
  const run = await verify(published, '--json')
  expect(run.status).toBe(1)
  const told = JSON.parse(run.output) as { readonly findings: readonly object[] }
  expect(told.findings).toHaveLength(7)
  expect(told.findings[0]).toMatchObject({
    line: 4,
    entry: null,
    indicator: 'Courriels des collectivités',
    says: expect.stringContaining('total de 616') as string,
  })
})

test('a table without contradiction: status 0, and how many figures were read', async () => {
  const run = await ofTable('indicateur;nombre;sur;résultat', 'Collectivités;577;724;79,7 %')
  expect(run).toMatchObject({ status: 0, errors: '' })
  expect(run.output).toContain('aucune contradiction dans 1 chiffre')
})

test('with a byte order mark, semicolons in quotes and decimal commas, as a spreadsheet writes it', async () => {
  const run = await ofTable('\uFEFFindicateur;nombre;sur;résultat', '"Courriels ; mairies";577;724;"80,1 %"')
  expect(run.status).toBe(1)
  expect(run.output).toContain('Courriels ; mairies : ')
  expect(run.output).toContain('80,1 % imprimé, mais 577 sur 724 donne 79,7 %')
})

test('without a table, the register of a period is read, beside the bot that writes it', async () => {
  const sound = await verify('--period', '2026-11')
  expect(sound).toMatchObject({ status: 0, errors: '' })
  expect(sound.output).toContain('novembre 2026')
  await runVigie([...data, ...at, '--as', 'marie'], '!appel reçus:10 décrochés:9 perdus:3\n')
  const run = await verify('--period', '2026-11', '--json')
  expect(run.status).toBe(1)
  expect(JSON.parse(run.output)).toMatchObject({ findings: [{ entry: 1, line: null }] })
})

describe('what cannot be read is refused with status 1, on the errors alone', () => {
  const header = 'indicateur;nombre;sur'

  test.each([
    ['another table', ['type;canal', 'demande;courriel'], 'La colonne « type » n’est pas connue'],
    ['no indicator', ['nombre;sur', '1;2'], 'dont « indicateur »'],
    ['an empty file', [''], 'dont « indicateur »'],
    ['a cell too many', [header, 'x;1;2;3'], 'Ligne 2 : il y a plus de cellules que de colonnes'],
    ['a word for a count', [header, 'x;abc;2', 'y;1;deux'], 'Ligne 3'],
  ])('%s', async (_what, lines, hint) => {
    const run = await ofTable(...lines)
    expect(run).toMatchObject({ status: 1, output: '' })
    expect(run.errors).toContain(hint)
    expect(run.errors).toContain('Rien n’a été vérifié.')
    expect(run.errors).not.toMatch(/at .*\.ts:\d+/)
  })

  test('a file that is not there, and a folder', async () => {
    const none = await verify(join(directory, 'none.csv'))
    expect(none).toMatchObject({ status: 1, output: '' })
    expect(none.errors).toContain('Il n’y a pas de fichier')
    await mkdir(file())
    const folder = await verify(file(), '--json')
    expect(folder).toMatchObject({ status: 1, output: '' })
    expect(folder.errors).toContain('est un dossier')
  })
})

test('a reader that stops after the first lines is no fault', async () => {
  const child = spawn(
    'bash',
    ['-c', `set -o pipefail; "$0" "$1" verify ${published} | head -1`, process.execPath, mainFile],
    {
      env: testVariables(),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const [status] = (await once(child, 'close')) as [number]
  expect(errors.join('')).toBe('')
  expect(status).toBe(1)
})
