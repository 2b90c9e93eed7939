// The pages on Slack show what an administrator reads: their commands are run in their order, against the emulator.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { runVigie } from '../support/command-line.ts'
import { freshFolder } from '../support/data-folders.ts'
import { VigieProcess } from '../support/matrix/vigie-process.ts'
import { withoutNetworkVariables } from '../support/network/tunnel-proxy.ts'
import { useEmulator } from '../support/slack/use-emulator.ts'
import { publishedRules } from '../platforms/slack/setup/published-rules.ts'
import { type SlackPage, slackPages } from './slack-pages.ts'
import { rewritten } from './transcripts.ts'

/** A Friday. */
const day = '2026-11-20'

/** What the page has for what differs from one installation to another. */
const shown = { channel: 'C07K3MZQ1TN', officer: 'U05CLAIRE42' } as const

/** What is logged when all goes well, in the order of the letters: which comes first is a matter of chance. */
const sorted = (log: string): string => {
  const lines = log.split('\n').filter((line) => line.includes('"level":"info"'))
  return `${lines.toSorted().join('\n')}\n`
}

/** Everything that an administrator of one page does, and what each command printed. */
const administrate = async (page: SlackPage): Promise<ReadonlyMap<string, readonly string[]>> => {
  const slack = await useEmulator()
  const claire = slack.join('claire')
  const channel = slack.channel('sejour', [claire], { hasBot: false })
  const folder = await freshFolder()
  const [configuration = ''] = page.blocks('json')
  const configured = configuration.replace(shown.channel, channel.id).replace(shown.officer, claire.id)
  await writeFile(join(folder, 'vigie.json'), configured)
  const env = {
    ...withoutNetworkVariables,
    VIGIE_SLACK_BOT_TOKEN: slack.botToken,
    VIGIE_SLACK_APP_TOKEN: slack.appToken,
    VIGIE_SLACK_API_URL: slack.apiUrl,
    NO_COLOR: '1',
  }
  const mask = (text: string): string =>
    text
      .replaceAll(channel.id, shown.channel)
      .replaceAll(claire.id, shown.officer)
      .replaceAll(`"${folder}/data/`, '"data/')
      .replaceAll(/(?<="time":")[^"]+/g, `${day}T15:04:21.730Z`)
      .replaceAll(/\d{4}-\d\d-\d\d(?=[."])/g, day)
      .replace(/\S+(?=\s(?:Go|GB)\b)/, page.language === 'fr' ? '78,8' : '78.8')
  const runs = async (args: readonly string[], status: number): Promise<string> => {
    const run = await runVigie(args, '', env, folder)
    expect({ status: run.status, errors: run.errors }).toEqual({ status, errors: '' })
    return run.output
  }
  const doctor = async (status: number): Promise<string> => mask(await runs(['doctor', '--at', `${day}T16:00`], status))
  const manifestOf = async (...more: readonly string[]): Promise<string> => {
    const manifest = publishedRules.parse(JSON.parse(await runs(['slack-manifest', ...more], 0)))
    expect(manifest.settings?.socket_mode_enabled).toBe(more.length === 0)
    return ''
  }
  const url = ['--url', 'https://vigie.prefecture-exemple.gouv.fr'] as const
  const written = await manifestOf()
  const overHttp = await manifestOf(...url)
  const before = await doctor(1)
  channel.members.add(slack.app.botUser)
  const config = ['--data', join(folder, 'data'), '--config', join(folder, 'vigie.json')]
  const vigie = new VigieProcess({ args: config, env })
  for (const event of ['"readiness":"ready"', '"copy made"', '"earlier messages answered"']) await vigie.says(event)
  const started = sorted(mask(vigie.errors))
  const after = await doctor(0)
  expect(await vigie.end('SIGTERM')).toBe(0)
  expect(vigie.output).toBe('')
  return new Map([
    ['slack-manifest > manifest.json', [written]],
    [`slack-manifest ${url.join(' ')} > manifest.json`, [overHttp]],
    ['doctor', [before, after]],
    ['start', [started]],
  ])
}

test.each(slackPages)(
  'the page in $language shows what each step prints, from a manifest to a service',
  async (page) => {
    const printed = await administrate(page)
    const left = new Map([...printed].map(([typed, texts]) => [typed, [...texts]]))
    const made = await rewritten(await readFile(page.path, 'utf8'), 'console', ({ text }) => {
      const [line = ''] = text.split('\n')
      const answer = left.get(line.replace('$ node bin/vigie.mjs ', ''))?.shift()
      if (answer === undefined) throw new Error(`nobody ran ${line}`)
      return Promise.resolve(`${line}\n${answer}`)
    })
    expect([...left.values()].flat()).toEqual([])
    await expect(made).toMatchFileSnapshot(page.path)
  },
)
