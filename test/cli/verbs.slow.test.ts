// The verbs of the command line, each in a process of its own on a register of its own.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openOn } from '../support/data-folders.ts'
import { runVigie } from '../support/command-line.ts'

const at = ['--at', '2026-11-20T09:00']

let directory: string
let data: readonly string[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vigie-cli-'))
  data = ['--data', join(directory, 'data')]
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const log = (lines: string) => runVigie([...data, ...at, '--as', 'marie'], lines)

test('each line of a pipe is answered in order, and the process ends with status 0', async () => {
  const run = await log('!courriel reçu thème:titre\n!foo\n!voir 1\n')
  expect(run.status).toBe(0)
  expect(run.errors).toBe('')
  expect(run.output).toMatch(/N°\u00a01[^]*!foo[^]*Thème\u00a0: titre/)
})

test('what export writes, import reads into an empty register, once', async () => {
  await log('!courriel répondu 5 reçu:16/11\n!appel reçus:10 décrochés:9\n!courrier reçu mairie légalité reçu:12/11\n')
  const file = join(directory, 'register.csv')
  expect(await runVigie(['export', file, ...data, ...at])).toMatchObject({ status: 0, errors: '' })
  const other = ['--data', join(directory, 'other')]
  const first = await runVigie(['import', file, ...other, ...at, '--json'])
  expect(JSON.parse(first.output)).toMatchObject({ read: 3, added: 3, alreadyKnown: 0 })
  const second = await runVigie(['import', file, ...other, ...at, '--json'])
  expect(JSON.parse(second.output)).toMatchObject({ read: 3, added: 0, alreadyKnown: 3 })
  const [here, there] = await Promise.all(
    [data, other].map((folder) => runVigie(['rates', '--period', '2026-11', '--json', ...folder, ...at])),
  )
  expect(there?.output).toBe(here?.output)
})

test('an export brought back to its own register adds nothing; a line changed since gets a number of its own', async () => {
  await log('!courriel répondu 5 reçu:16/11\n!appel reçus:10 décrochés:9\n!courrier reçu mairie légalité reçu:12/11\n')
  const file = join(directory, 'register.csv')
  await runVigie(['export', file, ...data, ...at])
  const again = await runVigie(['import', file, ...data, ...at, '--json'])
  expect(JSON.parse(again.output)).toMatchObject({ read: 3, added: 0, alreadyKnown: 3, warnings: [] })
  await log('!répondre 3\n')
  const stale = await runVigie(['import', file, ...data, ...at, '--json'])
  expect(JSON.parse(stale.output)).toMatchObject({ read: 3, added: 1, alreadyKnown: 2, first: 4 })
  expect(JSON.parse(stale.output)).toMatchObject({ warnings: [{ warning: 'number-taken', count: 1, lines: [4] }] })
})

test('a backup restores what was there, and never over a register unless told to', async () => {
  await log('!courriel reçu thème:titre\n')
  const archive = join(directory, 'backup.gz')
  expect(await runVigie(['backup', archive, ...data, ...at])).toMatchObject({ status: 0 })
  await log('!courriel reçu thème:passeport\n')
  const refused = await runVigie(['restore', archive, ...data, ...at])
  expect(refused.status).toBe(1)
  expect(refused.errors).toContain('--replace')
  expect(await runVigie(['restore', archive, ...data, ...at, '--replace'])).toMatchObject({ status: 0 })
  const run = await log('!voir 1\n!voir 2\n')
  expect(run.output).toContain('Thème\u00a0: titre')
  expect(run.output).toContain('Il n’y a pas de n°\u00a02')
})

test('doctor says what is there, and names a damaged file with status 1', async () => {
  await log('!courriel reçu thème:titre\n')
  const sound = await runVigie(['doctor', '--json', ...data, ...at])
  expect(sound.status).toBe(0)
  expect(JSON.parse(sound.output)).toMatchObject({ data: { entries: 1, faults: [] }, lastBackup: null })
  const shard = join(directory, 'data', 'register', '000', '000000.json')
  const text = await readFile(shard, 'utf8')
  await writeFile(shard, text.replace('titre', 'totre'))
  const damaged = await runVigie(['doctor', ...data, ...at])
  expect(damaged.status).toBe(1)
  expect(damaged.output).toContain('000000.json')
})

test('a second writer on the same folder is refused and told why, a reader is not', async () => {
  const register = await openOn(join(directory, 'data'))
  const second = await log('!courriel reçu\n')
  expect(second.status).toBe(1)
  expect(second.errors).toContain('déjà ouvert par un autre programme')
  expect(await runVigie(['rates', ...data, ...at])).toMatchObject({ status: 0, errors: '' })
  await register.close()
})

describe('what is wrong is said, with the way out', () => {
  test.each([
    [['ratess'], 'rates'],
    [['rates', '--periode', '2022'], '--period'],
    [['rates', '--period', 'foo'], '--period 2022-05'],
    [['rates', '--period'], '--period'],
    [['rates', '--basis', 'recieved'], 'received'],
    [['import'], 'import registre.xlsx'],
    [['import', 'a.csv', 'b.csv'], 'b.csv'],
    [['import', 'none.csv'], 'none.csv'],
    [['--at', 'demain'], '--at 2026-11-16T09:00'],
    [['--config', 'none.json'], 'none.json'],
  ])('%j', async (args, hint) => {
    const run = await runVigie([...args, ...data])
    expect(run.status).toBe(1)
    expect(run.output).toBe('')
    expect(run.errors).toContain(hint)
    expect(run.errors).not.toMatch(/at .*\.ts:\d+/)
  })
})

test('every fault of a configuration is said at once', async () => {
  const config = join(directory, 'vigie.json')
  await writeFile(config, JSON.stringify({ zone: 'bretagne', langage: 'fr', closures: [{ date: '2026-02-30' }] }))
  const run = await runVigie(['doctor', '--config', config, ...data])
  expect(run.status).toBe(1)
  for (const fault of ['zone', 'langage', 'closures[0].date']) expect(run.errors).toContain(fault)
})
