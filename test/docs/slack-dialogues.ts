// The dialogues of a page on Slack, replayed by the whole bot on the emulator: what is done is kept, what is seen is written again.

import { commands } from '../../commands/index.ts'
import { instantAt } from '../../src/clock.ts'
import { type Language, words } from '../../src/i18n/words.ts'
import { manifestOf } from '../../src/platforms/slack/setup/manifest.ts'
import { freshFolder } from '../support/data-folders.ts'
import { memoryState } from '../support/memory-state.ts'
import { type SlackBot, startSlackBot } from '../support/slack/bot.ts'
import type { Json } from '../support/slack/json.ts'
import { useEmulator } from '../support/slack/use-emulator.ts'
import { Stage } from './slack-stage.ts'
import { blocksOf, rewritten } from './transcripts.ts'

const timezone = 'Europe/Paris'

interface Settings {
  readonly language?: Language
  readonly rooms: readonly Json[]
}

/** The page with everything that is seen as it is seen today: one register, one Slack, a start for each dialogue. */
export const replayOnSlack = async (page: string): Promise<string> => {
  const [configuration] = blocksOf(page).filter(({ kind }) => kind === 'json')
  const settings = JSON.parse(configuration?.text ?? '{}') as Settings
  const language = settings.language ?? 'fr'
  const slack = await useEmulator()
  const manifest = manifestOf({ commands: commands.map(({ id }) => id), words: words[language], commandPrefix: '' })
  slack.app.commands = new Set(manifest.features.slash_commands.map(({ command }) => command))
  const people = new Map(['marie', 'paul', 'claire'].map((name) => [name, slack.join(name)]))
  const channel = slack.channel('sejour', [...people.values()])
  const directory = await freshFolder()
  const kept = memoryState()
  const stage = new Stage(slack, channel, people, language)
  return rewritten(page, 'slack', async ({ rest, text }) => {
    const [at = '', who = '', where = ''] = rest.split(' ')
    const startsAt = instantAt(at, timezone)
    if (startsAt === undefined) throw new Error(`not a date and time: ${at}`)
    const rooms = settings.rooms.map((room) => ({ ...room, id: channel.id }))
    const officers = [`slack:${people.get('claire')?.id ?? ''}`]
    const bot: SlackBot = await startSlackBot(slack, {
      settings: { ...settings, rooms, roles: { officers } },
      directory,
      kept,
      startsAt,
    })
    await slack.until(() => slack.link.open.length > 0, 'a connection')
    stage.enter(at, who, where)
    const seen: string[] = []
    for (const line of text.split('\n').filter((one) => one.startsWith('> '))) {
      const shown = await stage.play(line.slice(2))
      seen.push(`${line}\n${shown}\n`)
    }
    await bot.stop()
    return seen.join('\n')
  })
}
