// The guide says what the bot says: its dialogues are replayed, its configuration is read, its commands exist.

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { verbNames } from '../../src/cli/arguments.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { findCommand } from '../../src/grammar/suggest.ts'
import { words } from '../../src/i18n/words.ts'
import { typographyFaults } from '../support/french-typography.ts'
import { blocksOf, proseOf, replay, typedIn } from './transcripts.ts'

const file = new URL('../../docs/guide.md', import.meta.url)
const page = await readFile(file, 'utf8')

test('every dialogue is what the bot answers', async () => {
  expect(typedIn(page).length).toBeGreaterThan(40)
  await expect(await replay(page)).toMatchFileSnapshot(file.pathname)
})

test('every command is shown at work', () => {
  const shown = new Set(typedIn(page).map((line) => findCommand(line.split(' ')[0]?.slice(1) ?? '')))
  expect(commands.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([])
})

test('commands are refused only where the guide means to show it', () => {
  const [meant = '', ...rest] = page.split('### Quand Vigie ne comprend pas\n').toReversed()
  const [shown = '', ...after] = meant.split('\n## ')
  expect(shown).toContain('Rien n’a été enregistré')
  expect([...rest, ...after].join('')).not.toContain('Rien n’a été enregistré')
})

test('the configuration that it shows is read without a fault', () => {
  const configurations = blocksOf(page).filter(({ kind }) => kind === 'json')
  expect(configurations.length).toBeGreaterThan(0)
  for (const { text } of configurations) expect(() => readConfig(JSON.parse(text), {})).not.toThrow()
})

test('what is typed outside the chat exists', () => {
  const lines = blocksOf(page).flatMap(({ kind, text }) => (kind === 'sh' ? text.trim().split('\n') : []))
  const verbs = lines.flatMap((line) => /^npm start -- (?!--)(\S+)/.exec(line)?.[1] ?? [])
  expect(verbs).toEqual(expect.arrayContaining(['doctor', 'backup', 'restore', 'import', 'export']))
  expect(verbs.filter((verb) => !verbNames.some((name) => name === verb))).toEqual([])
  for (const line of lines) expect(line).toMatch(/^npm start(?: -- |$)|^npm test$/)
})

test('the counting rules are quoted as the bot gives them', () => {
  for (const { method } of Object.values(words.fr.indicators.bases))
    expect(page.replaceAll('\u00a0', ' ')).toContain(method.replaceAll('\u00a0', ' '))
})

test('its French is set as French is', () => {
  const faults = proseOf(page)
    .split('\n')
    .filter((line) => !/^(?:\||<!--|#|\[|$)/.test(line))
    .map((line) => [line, typographyFaults(line.replace(/\]\([^)]*\)/g, ']'))] as const)
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([])
})
