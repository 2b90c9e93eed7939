// The verb `report`: what it writes, with the officer's texts, and what it refuses before writing anything.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askVigie, runVigie } from '../support/command-line.ts'

let folder: string
let common: readonly string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-report-'))
  common = ['--data', join(folder, 'data'), '--at', '2026-12-20T09:00']
  await mkdir(join(folder, 'textes'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const out = () => join(folder, 'bilan')
const say = (lines: string) => runVigie(['start', ...common, '--as', 'claire'], lines)
const written = (): Promise<readonly string[]> => readdir(out()).catch((): readonly string[] => [])

test('a signed month is printed with its signature and the texts of its officer', async () => {
  await say('!courriel répondu 9 reçu:16/11 le:18/11\n!arrêter novembre\n')
  await writeFile(join(folder, 'textes', 'analyse.md'), '## Le mois\n\nCalme, **sauf** <le 3>.\n')
  await writeFile(join(folder, 'textes', 'emails.main.on-time.md'), 'Une boîte de plus.\n')
  await writeFile(join(folder, 'textes', 'notes.txt'), 'pas pour le bilan')
  const told = await askVigie<{ readonly period: string; readonly files: readonly string[] }>([
    'report',
    '--period',
    '2026-11',
    '--out',
    out(),
    '--texts',
    join(folder, 'textes'),
    ...common,
  ])
  const names = ['bilan-2026-11.docx', 'bilan-2026-11.html', 'tableau-2026-11.xlsx', 'transparence-2026-11.html']
  expect(told.period).toBe('2026-11')
  expect(told.files.toSorted()).toEqual(names.map((name) => join(out(), name)))
  expect((await written()).toSorted()).toEqual(names)
  const page = await readFile(join(out(), 'bilan-2026-11.html'), 'utf8')
  expect(page).toContain('par claire, version 1')
  expect(page).not.toContain('Provisoire')
  expect(page).toContain('<p>Calme, <strong>sauf</strong> &lt;le 3&gt;.</p>')
  expect(page).toContain('<p>Une boîte de plus.</p>')
  expect(page).not.toContain('pas pour le bilan')
})

test('a mystery survey has its own report, with what its officer wrote of it', async () => {
  const contacts = [
    'service:Séjour direction:DMI envoyé:02/12 accusé:même-jour répondu:04/12',
    'service:Titres direction:DCL envoyé:02/12 accusé:non répondu:non',
  ]
  await say(`!mystère créer "Hiver 2026"\n${contacts.map((line) => `!mystère noter ${line}`).join('\n')}\n`)
  await writeFile(join(folder, 'textes', 'mystere.md'), 'Deux services seulement.\n')
  const asked = ['report', '--mystery', 'hiver 2026', '--out', out(), '--texts', join(folder, 'textes'), ...common]
  const told = await askVigie<{ readonly mystery: string; readonly files: readonly string[] }>(asked)
  expect(told.files.map((file) => basename(file))).toEqual([
    'enquete-mystere-2026-12-1.html',
    'enquete-mystere-2026-12-1.docx',
  ])
  const page = await readFile(join(out(), 'enquete-mystere-2026-12-1.html'), 'utf8')
  expect(page).toContain('Deux services seulement.')
  expect(page).toContain('2 contacts')
})

test.each([
  ['a folder to write in', [], 'Il manque le dossier'],
  ['days', ['--period', '2026-11-02..2026-11-13'], 'mois entiers'],
  ['a period to come', ['--period', '2027-05'], '2027-05'],
  ['a mystery survey that nobody knows', ['--mystery', 'Été'], 'Il n’y a pas d’enquête mystère « Été »'],
  ['a period of a mystery survey', ['--mystery', 'Été', '--period', '2026'], '--period ne va pas avec --mystery'],
  ['texts that are not there', ['--texts', '/nulle/part'], 'ne peut pas être lu'],
])('refused: %s', async (_what, args, why) => {
  const target = args.length === 0 ? [] : ['--out', out()]
  const { status, errors } = await runVigie(['report', ...args, ...target, ...common])
  expect(status).toBe(1)
  expect(errors.replace(/[\u00a0\u202f]/g, ' ')).toContain(why)
  expect(await written()).toEqual([])
})

test('a text that is no part of the report is named, and nothing is written', async () => {
  await writeFile(join(folder, 'textes', 'analise.md'), 'x')
  const { status, errors } = await runVigie([
    'report',
    '--period',
    '2026-11',
    '--out',
    out(),
    '--texts',
    join(folder, 'textes'),
    ...common,
  ])
  expect(status).toBe(1)
  expect(errors).toContain('analise.md')
  expect(await written()).toEqual([])
})
