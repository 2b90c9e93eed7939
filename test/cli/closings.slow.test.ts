// What scripts are told of signed periods: `rates --json`, the printed figures, `doctor`.

import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askVigie, runVigie } from '../support/command-line.ts'

let directory: string
let data: readonly string[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vigie-closings-'))
  data = ['--data', join(directory, 'data')]
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const say = (at: string, lines: string) => runVigie([...data, '--at', at, '--as', 'claire'], lines)
const now = ['--at', '2026-12-20T09:00']

interface Group {
  readonly key: string
  readonly indicators: readonly { readonly id: string }[]
}

interface Rates {
  readonly closed: { readonly now: Group['indicators'] } | null
  readonly groups: readonly Group[]
}

const rates = (...args: readonly string[]) => askVigie<Rates>(['rates', ...args, ...data, ...now])
const doctor = () => askVigie<{ readonly closings: unknown }>(['doctor', ...data, ...now])
const printed = async (...args: readonly string[]) =>
  (await runVigie([...args, ...data, ...now])).output.replace(/[\u00a0\u202f]/g, ' ')

const figureIn = (indicators: Group['indicators'] = []) => indicators.find(({ id }) => id === 'emails.main.on-time')

const november = ['--period', '2026-11']

test('rates and doctor tell a provisional period, a signed one, and one that differs', async () => {
  await say('2026-11-20T09:00', '!courriel répondu 9 reçu:16/11\n!courriel répondu reçu:02/11\n')
  expect(await rates(...november)).toMatchObject({ closed: null })
  expect(await printed('rates', ...november)).toContain('(provisoire)')
  expect(await doctor()).toMatchObject({ closings: [] })

  await say('2026-12-01T09:00', '!arrêter novembre\n')
  const signed = await rates(...november)
  const signature = { period: '2026-11', version: 1, by: 'terminal:claire' }
  expect(signed.closed).toMatchObject({ ...signature, differs: false, entries: [], now: [] })
  expect(await doctor()).toMatchObject({ closings: [{ period: '2026-11', version: 1, differs: false, entries: [] }] })

  await say('2026-12-03T09:00', '!corriger 2 reçu:17/11\n')
  const differing = await rates(...november)
  expect(differing.groups).toEqual(signed.groups)
  expect(differing.closed).toMatchObject({ ...signature, differs: true, entries: [2] })
  expect(figureIn(differing.closed?.now)).toMatchObject({ numerator: 10, denominator: 10 })
  expect(figureIn(differing.groups[0]?.indicators)).toMatchObject({ numerator: 9, denominator: 10 })
  const text = await printed('rates', ...november)
  expect(text).not.toContain('(provisoire)')
  expect(text).toContain('Chiffres arrêtés le mardi 1er décembre par claire, version 1.')
  expect(text).toContain('100 % (10 sur 10) au lieu de 90,0 % (9 sur 10)')
  expect(await printed('doctor')).toContain('Novembre 2026, version 1 : entrées en cause, n° 2')

  const year = await rates('--period', '2026', '--by', 'month')
  expect(year.closed).toBeNull()
  const month = year.groups.find(({ key }) => key === '2026-11')
  expect(month).toMatchObject({ closed: { version: 1, differs: true } })
  expect(figureIn(month?.indicators)).toMatchObject({ numerator: 9 })
})

test('a signature that somebody touched refuses the start and is named by doctor', async () => {
  await say('2026-12-01T09:00', '!courriel répondu reçu:16/11 le:17/11\n!arrêter novembre\n')
  const [name = ''] = await readdir(join(directory, 'data', 'closings'))
  expect(name).toBe('2026-11.1.json')
  await appendFile(join(directory, 'data', 'closings', name), ' ')
  const checked = await runVigie(['doctor', ...data, ...now])
  expect(checked.status).toBe(1)
  expect(checked.output).toContain('2026-11.1.json')
  const asked = await say('2026-12-02T09:00', '!taux novembre\n')
  expect(asked.output).toContain('2026-11.1.json')
})

test('an import names the signed periods that its lines would be counted in, whose figures stay', async () => {
  await say('2026-11-20T09:00', '!courriel répondu reçu:12/10 le:13/10\n!courriel répondu 9 reçu:16/11\n')
  await say('2026-12-01T09:00', '!arrêter novembre\n!arrêter octobre\n')
  const signed = await rates(...november)
  const file = join(directory, 'lines.csv')
  const bring = async (lines: string, ...args: readonly string[]) => {
    await writeFile(file, `type;canal;reçu le;répondu le\n${lines}`)
    return runVigie(['import', file, ...data, ...now, ...args])
  }
  const noted = 'chiffres déjà arrêtés, ils restent ; l’écart sera indiqué. Le voir : !arrêter écarts'

  const late = await bring('demande;courriel;02/11/2026;\n')
  expect(late.output.replace(/[\u00a0\u202f]/g, ' ')).toContain(`Novembre 2026 : ${noted} 2026-11`)
  expect(late.output).not.toContain('Octobre')
  expect(late.status).toBe(0)
  const after = await rates(...november)
  expect(after.groups).toEqual(signed.groups)
  expect(figureIn(after.closed?.now)).toMatchObject({ numerator: 9, denominator: 10 })

  const outside = await bring('demande;courriel;07/12/2026;08/12/2026\n', '--json')
  expect(JSON.parse(outside.output)).toMatchObject({ added: 1, closedPeriods: [] })
  const both = await bring('demande;courriel;19/10/2026;20/10/2026\ndemande;courriel;24/11/2026;25/11/2026\n', '--json')
  expect(JSON.parse(both.output)).toMatchObject({ added: 2, closedPeriods: ['2026-10', '2026-11'] })
  const again = await bring('demande;courriel;02/11/2026;\n', '--json')
  expect(JSON.parse(again.output)).toMatchObject({ added: 0, closedPeriods: [] })
})

test('an import that meets a damaged signature adds nothing', async () => {
  await say('2026-12-01T09:00', '!courriel répondu reçu:16/11 le:17/11\n!arrêter novembre\n')
  await appendFile(join(directory, 'data', 'closings', '2026-11.1.json'), ' ')
  const file = join(directory, 'lines.csv')
  await writeFile(file, 'type;canal;reçu le\ndemande;courriel;02/11/2026\n')
  const refused = await runVigie(['import', file, ...data, ...now])
  expect(refused.status).toBe(1)
  expect(refused.output).toBe('')
  await rm(join(directory, 'data', 'closings'), { recursive: true })
  expect((await say('2026-12-02T09:00', '!voir 2\n')).output).toContain('Il n’y a pas de n°')
})
