// The page on Tchap says what is so: its dialogues are replayed, its files are read, each refusal has its way out there.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'

import { readArguments } from '../../src/cli/arguments.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import { proxyAddress } from '../../src/config/network-variables.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { words } from '../../src/i18n/words.ts'
import { renderReply } from '../../src/platforms/matrix/saying/render.ts'
import type { Settings } from '../support/chat-setting.ts'
import { typographyFaults } from '../support/french-typography.ts'
import { sentences } from './tchap-sentences.ts'
import { blocksOf, proseOf, replay, type Show, typedIn } from './transcripts.ts'

const file = new URL('../../docs/tchap.md', import.meta.url)
const page = await readFile(file, 'utf8')
const plain = page.replace(/[\u00a0\u202f]/g, ' ')
const texts = (kind: string): readonly string[] =>
  blocksOf(page)
    .filter((block) => block.kind === kind)
    .map(({ text }) => text)

/** The words of the message that Tchap would show. */
const inTchap: Show = async (reply) => {
  if (reply === undefined) return '(pas de réponse)'
  const draw = (): Promise<never> => Promise.reject(new Error('the page shows no charts'))
  const { parts } = await renderReply(reply, {}, { words: words.fr, names: String, draw, onDrawFault: () => undefined })
  return parts.map(({ content }) => String(content['body'])).join('\n')
}

test('every dialogue is what agents read in Tchap', async () => {
  const [configuration = ''] = texts('json')
  const settings = JSON.parse(configuration.replace(/!\w+:[a-z.]+/, '!sejour:exemple.fr')) as Settings
  expect(typedIn(page).length).toBeGreaterThan(8)
  await expect(await replay(page, { show: inTchap, settings })).toMatchFileSnapshot(file.pathname)
})

test('its configurations and environments are read without a fault', () => {
  expect(texts('json').length).toBeGreaterThan(0)
  for (const text of texts('json')) expect(() => readConfig(JSON.parse(text), {})).not.toThrow()
  const read = texts('env').map((text) => readEnvironment(parseEnv(text), words.fr.config))
  expect(read.map(({ faults }) => faults)).toEqual([[], [], []])
  const [tchap, other, closed] = read.map(({ environment }) => environment)
  expect([tchap?.matrix?.home.kind, other?.matrix?.home.kind]).toEqual(['email', 'homeserver'])
  expect(closed?.network.proxies.map(({ value }) => proxyAddress(value)?.host)).toEqual(['mandataire.exemple.fr:3128'])
})

test('what it says of settings by default is so', () => {
  const [, optional = ''] = texts('json')
  const { callsPerSecond, catchUpHours, isolation } = readConfig({}, {}).matrix
  expect(readConfig(JSON.parse(optional), {}).matrix).toMatchObject({ callsPerSecond, catchUpHours, isolation })
})

test('every command of Vigie that it names is taken as it stands', () => {
  const consoles = texts('console').flatMap((text) => [...text.matchAll(/^\$ (.*)$/gm)].map(([, typed = '']) => typed))
  const spans = [...proseOf(page).matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
  const lines = [...consoles, ...spans, ...texts('sh'), ...texts('ini')].flatMap((text) => text.split('\n'))
  const typed = lines.flatMap((line) => /(?:bin\/vigie\.mjs|npm start --) (.*)/.exec(line)?.[1] ?? [])
  expect(typed.length).toBeGreaterThan(6)
  for (const args of typed) expect(readArguments(args.split(' ')).verb).toBe(args.split(' ')[0])
})

test('every other command is one of the system', () => {
  const known =
    /^(?:npm start -- |chmod |openssl rand -hex 32$|sudo (?:useradd|chown|chmod|systemctl|journalctl|--preserve-env=VIGIE_\w+ -u vigie node bin\/vigie\.mjs) )/
  const lines = texts('sh').flatMap((text) => text.trim().split('\n'))
  expect(lines.filter((line) => !known.test(line))).toEqual([])
})

test('the service starts what is there, and may write where the data are', () => {
  const [unit = ''] = texts('ini')
  const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
  const folder = value('WorkingDirectory')
  const [node = '', script = '', verb] = value('ExecStart').split(' ')
  const root = fileURLToPath(new URL('../..', import.meta.url))
  expect(existsSync(join(root, node.slice(folder.length)))).toBe(true)
  expect(existsSync(join(root, script))).toBe(true)
  expect(verb).toBe('start')
  expect(value('ReadWritePaths')).toBe(join(folder, readConfig({}, {}).environment.dataFolder))
})

describe('Vigie dit …, à faire', () => {
  const [, table = ''] = plain.split('## Ce que Vigie dit, ce qu’il faut faire')
  const quotes = [...table.matchAll(/^\| (.*?) \| /gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/« (.*?) »/g)].map(([, quote = '']) => quote),
  )
  const isQuoted = (sentence: string, quote: string): boolean => {
    let from = 0
    for (const part of quote.split('…')) {
      const found = sentence.indexOf(part.trim(), from)
      if (found === -1) return false
      from = found + part.trim().length
    }
    return true
  }

  test.each([...sentences])('%s is there', (_, sentence) => {
    expect(quotes.filter((quote) => isQuoted(sentence, quote))).not.toEqual([])
  })

  test('nothing is there that Vigie does not say', () => {
    const said = [...sentences.values()]
    expect(quotes.filter((quote) => !said.some((sentence) => isQuoted(sentence, quote)))).toEqual([])
  })
})

test('its links lead somewhere', () => {
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-')
  const anchors = new Set([...plain.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`))
  const links = [...page.matchAll(/\]\((#[^)]*)\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((link) => !anchors.has(link))).toEqual([])
})

test('its French is set as French is', () => {
  const faults = proseOf(page)
    .split('\n')
    .filter((line) => !/^\| -|^$/.test(line))
    .map((line) => [line, typographyFaults(line.replace(/\]\([^)]*\)/g, ']'))] as const)
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([])
})
