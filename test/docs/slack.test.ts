// The pages on Slack say what is so: their files are read, their commands exist, each refusal has its way out there, in both languages.

import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'

import { commands } from '../../commands/index.ts'
import { readArguments } from '../../src/cli/arguments.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import { proxyAddress } from '../../src/config/network-variables.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { hasForm } from '../../src/grammar/forms/form-plans.ts'
import { words } from '../../src/i18n/words.ts'
import { gatewayOf, slashNames } from '../../src/platforms/slack/saying/slash-names.ts'
import { neededScopes } from '../../src/platforms/slack/setup/scopes.ts'
import { typographyFaults } from '../support/french-typography.ts'
import { slackPages } from './slack-pages.ts'
import { sentencesIn } from './slack-sentences.ts'
import { proseOf } from './transcripts.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const ids = commands.map(({ id }) => id)

const spansOf = (text: string): readonly string[] =>
  [...proseOf(text).matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)

/** A quotation is of a sentence when its parts around `…` follow one another there. */
const isQuoted = (sentence: string, quote: string): boolean => {
  let from = 0
  for (const part of quote.split('…')) {
    const found = sentence.indexOf(part.trim(), from)
    if (found === -1) return false
    from = found + part.trim().length
  }
  return true
}

describe.each(slackPages)('the page in $language', ({ language, text, blocks, remedies, quotes }) => {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ')

  test('shows configurations that are read', () => {
    const configurations = blocks('json')
    expect(configurations.length).toBeGreaterThan(1)
    for (const configuration of configurations) expect(() => readConfig(JSON.parse(configuration), {})).not.toThrow()
    const [first = '', prefixed = ''] = configurations
    expect(readConfig(JSON.parse(first), {}).language).toBe(language)
    const { commandPrefix } = readConfig(JSON.parse(prefixed), {}).slack
    expect(text).toContain(`\`${gatewayOf(commandPrefix)}\``)
  })

  test('shows environments that are read: over sockets, behind a proxy, over HTTP', () => {
    const read = blocks('env').map((env) => readEnvironment(parseEnv(env), words[language].config))
    expect(read.map(({ faults }) => faults)).toEqual([[], [], []])
    const [sockets, closed, http] = read.map(({ environment }) => environment)
    expect([sockets?.slack, closed?.slack].map((slack) => slack !== undefined && 'appToken' in slack)).toEqual([
      true,
      true,
    ])
    expect(http?.slack).toMatchObject({ port: 3000 })
    expect(closed?.network.proxies.map(({ value }) => proxyAddress(value)?.port)).toEqual(['3128'])
  })

  test('names commands of Vigie that are taken as they stand', () => {
    const consoles = blocks('console').flatMap((told) =>
      [...told.matchAll(/^\$ (.*)$/gm)].map(([, typed = '']) => typed),
    )
    const lines = [...consoles, ...spansOf(text), ...blocks('sh'), ...blocks('ini')].flatMap((one) => one.split('\n'))
    const typed = lines.flatMap((line) => /(?:bin\/vigie\.mjs|npm start --) ([^>]*)/.exec(line)?.[1]?.trim() ?? [])
    expect(typed.length).toBeGreaterThan(6)
    for (const args of typed) expect(readArguments(args.split(' ')).verb).toBe(args.split(' ')[0])
  })

  test('names no other command but those of the system', () => {
    const known = /^(?:npm start -- |chmod |sudo (?:useradd|chown|chmod|systemctl|journalctl) )/
    const lines = blocks('sh').flatMap((one) => one.trim().split('\n'))
    expect(lines.filter((line) => !known.test(line))).toEqual([])
  })

  test('names slash commands that the app has, and every one that opens a form', () => {
    const names = slashNames(ids, words[language], '')
    const prefixed = slashNames(ids, words[language], 'pref44-')
    const known = new Set(['/invite', '/vigie', '/pref44', ...[...names, ...prefixed].map(({ slash }) => slash)])
    const dialogues = blocks('slack').flatMap((told) =>
      [...told.matchAll(/^> (\/\S+)/gm)].map(([, typed = '']) => typed),
    )
    const spans = spansOf(text).flatMap((span) => /^(\/[a-z0-9-]+)(?: |$)/.exec(span)?.[1] ?? [])
    const named = new Set([...dialogues, ...spans])
    expect([...named].filter((name) => !known.has(name))).toEqual([])
    const opening = names.filter(({ command }) => hasForm(command)).map(({ slash }) => slash)
    expect(opening.filter((slash) => !named.has(slash))).toEqual([])
  })

  test('names permissions that the app asks for', () => {
    const scopes = spansOf(text).filter((span) => /^(?:channels|groups|chat|im|files|users):\w+$/.test(span))
    expect(scopes.length).toBeGreaterThan(0)
    expect(scopes.filter((scope) => !neededScopes.some((needed) => needed === scope))).toEqual([])
  })

  test('has a service that starts what is there, and may write where the data are', () => {
    const [unit = ''] = blocks('ini')
    const value = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
    const folder = value('WorkingDirectory')
    const [node = '', script = '', verb] = value('ExecStart').split(' ')
    expect(existsSync(join(root, node.slice(folder.length)))).toBe(true)
    expect(existsSync(join(root, script))).toBe(true)
    expect(verb).toBe('start')
    expect(value('ReadWritePaths')).toBe(join(folder, readConfig({}, {}).environment.dataFolder))
  })

  test('has links that lead somewhere', () => {
    const anchorOf = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
    const anchors = new Set([...plain.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`))
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((link) => link.startsWith('#') && !anchors.has(link))).toEqual([])
    const files = links.filter((link) => !link.startsWith('#')).map((link) => link.replace(/#.*/, ''))
    expect(files.filter((file) => !existsSync(join(root, 'docs', file)))).toEqual([])
  })

  const [, table = ''] = plain.split(remedies)
  const quoted = [...table.matchAll(/^\| (.*?) \| /gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(quotes)].map(([, quote = '']) => quote),
  )
  const sentences = sentencesIn(language)

  test.each([...sentences])('says what to do when %s is said', (_, sentence) => {
    expect(quoted.filter((quote) => isQuoted(sentence, quote))).not.toEqual([])
  })

  test('quotes nothing that Vigie does not say', () => {
    const said = [...sentences.values()]
    expect(quoted.filter((quote) => !said.some((sentence) => isQuoted(sentence, quote)))).toEqual([])
  })
})

test('both pages have the same sections, blocks and tables', () => {
  const shapes = slackPages.map(({ text }) => {
    const outline = text.match(/^(?:#+(?= )|```[a-z]+(?: \S+)?|\| --- .*|\d+\.(?= ))/gm) ?? []
    const rows = text.match(/^\|/gm)?.length
    return { outline, rows }
  })
  expect(shapes[1]).toEqual(shapes[0])
})

test('the French page is set as French is', () => {
  const faults = proseOf(slackPages[0]?.text ?? '')
    .split('\n')
    .filter((line) => !/^\| -|^$/.test(line))
    .map((line) => [line, typographyFaults(line.replace(/\]\([^)]*\)/g, ']'))] as const)
  expect(faults.filter(([, found]) => found.length > 0)).toEqual([])
})

test('each payload that is kept is described', async () => {
  const folder = join(root, 'docs', 'slack')
  const described = await readFile(join(folder, 'README.md'), 'utf8')
  const kept = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const named = [...described.matchAll(/^\| \[`(.*?)`\]\((.*?)\) \|/gm)].map(
    ([, name = '', link = '']) => [name, link] as const,
  )
  expect(named.map(([name]) => name).toSorted()).toEqual(kept.toSorted())
  expect(named.filter(([name, link]) => name !== link)).toEqual([])
})
