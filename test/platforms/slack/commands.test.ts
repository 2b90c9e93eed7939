// Every command, as its own slash command and through /vigie: answered to the asker alone, in the words of the terminal.

import { describe, expect, test } from 'vitest'

import { commands } from '../../../commands/index.ts'
import { type Block, textReply } from '../../../src/chat/reply.ts'
import type { CommandId } from '../../../src/grammar/parameter.ts'
import { plainText } from '../../../src/i18n/rich-text.ts'
import { type Language, words } from '../../../src/i18n/words.ts'
import { lineAsSlash, replyAsSlash } from '../../../src/platforms/slack/saying/as-slash.ts'
import { longestSpoken } from '../../../src/platforms/slack/saying/spoken-text.ts'
import { slashNames } from '../../../src/platforms/slack/saying/slash-names.ts'
import { slashOf } from '../../../src/platforms/slack/saying/slash-of.ts'
import { converse, plainly } from '../../support/conversation.ts'
import { meet, textOf, told } from './meeting.ts'

const ids = commands.map(({ id }) => id)
const names = new Map(slashNames(ids, words.fr, '').map(({ command, slash }) => [command, slash]))

/** Words in order, whatever the layout: Slack sets lists and tables out in its own way, and names people. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/<@\w+>|\bagent-\w+/g, 'quelqu’un')
    .replaceAll(/[•·:,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')

/** The first column's title is drawn, not said: its cells name the rows. */
const asHeard = (block: Block): Block =>
  block.kind === 'table'
    ? { ...block, columns: block.columns.map((column, at) => (at === 0 ? { ...column, title: '' } : column)) }
    : block

const eachOnce = (said: string): string => [...new Set(said.split(' '))].toSorted().join(' ')

interface Way {
  readonly name: string
  /** Of the line; the bot speaks French. */
  readonly language: Language
  readonly line: (id: CommandId, example: string) => string
}

const ways: readonly Way[] = [
  {
    name: 'as its own command',
    language: 'fr',
    line: (id, example) => example.replace(/^\S+/, names.get(id) ?? ''),
  },
  { name: 'through /vigie', language: 'fr', line: (_, example) => `/vigie ${example}` },
  { name: 'through /vigie in the other language', language: 'en', line: (_, example) => `/vigie ${example}` },
]

/** How commands begin: the one thing that the help says otherwise on Slack. */
const [inRooms = '', onSlack = ''] = [false, true].map((slashAlone) =>
  plainText(lineAsSlash(words.fr.help.manners(slashAlone)[0] ?? [], slashOf(ids, words.fr, ''))),
)

const seeds = ['courriel reçu reçu:9/11', 'courriel reçu reçu:2/11 boîte:prefecture']

describe.each(ways)('every command $name', ({ language, line }) => {
  test('is answered in its acknowledgement, to the asker alone, in the words of the terminal', async () => {
    const { slack, dominique, channel, bot } = await meet()
    const terminal = converse({ room: 'sejour' })
    const typed = slashOf(ids, words.fr, '')
    for (const id of ids) {
      // Each command has somebody of its own, so that nobody goes too fast.
      const at = '2026-11-16T09:00'
      const by = `agent-${id}`
      const agent = slack.join(by)
      for (const example of words[language].vocabulary.commands[id].examples) {
        const numbers: string[] = []
        for (const seed of example.includes('1042') ? seeds : []) {
          await terminal.say(`!${seed}`, { by, at })
          numbers.push(/\d+/.exec(await told(agent, `/${seed}`, channel))?.[0] ?? '')
        }
        const [first = '', second = ''] = numbers
        const text = example.replaceAll('1042', second).replaceAll('1043', first)
        const outcome = await agent.types(line(id, text), channel)
        expect([text, outcome.result.kind, outcome.error]).toEqual([text, 'acknowledged', undefined])
        const reply = replyAsSlash((await terminal.reply(`!${text}`, { by, at })) ?? textReply(['nothing']), typed)
        // A chart may be refused, which nobody would hear of in an acknowledgement: it comes right after it.
        const isChart = reply.blocks.some(({ kind }) => kind === 'chart')
        const [answer = { text: '' }] = isChart ? [await outcome.answer()] : outcome.shown
        const offered = reply.actions.map(({ label, command }) => `${label} ${typed(command.slice(1))}`)
        const expected = wordsOf(
          [
            plainly({ ...reply, blocks: reply.blocks.map(asHeard), actions: [] }).replace(inRooms, onSlack),
            ...offered,
          ].join('\n'),
        )
        // A table says the titles of its columns in each row, for those who hear it.
        const compared = reply.blocks.some(({ kind }) => kind === 'table') ? eachOnce : (all: string) => all
        const heard = textOf(answer)
        const [begun = '', rest] = heard.split(words.fr.slack.more)
        if (rest === undefined) expect([text, compared(wordsOf(heard))]).toEqual([text, compared(expected)])
        // What is too long to be heard at once is heard as far as it fits.
        else expect([text, expected.slice(0, wordsOf(begun).length), rest]).toEqual([text, wordsOf(begun), ''])
        expect(rest === undefined || begun.length > longestSpoken / 2).toBe(true)
      }
    }
    expect(dominique.sees(channel)).toEqual([])
    expect(bot.logged.filter((entry) => entry.includes('"error"'))).toEqual([])
  })
})

test('accents work in what follows a slash command, and elsewhere the command behind /vigie may have its own', async () => {
  const { camille, channel } = await meet()
  expect(await told(camille, '/courriel répondu 5 reçu:vendredi boîte:pref-etrangers thème:état-civil', channel)).toBe(
    'Réponse apportée à 5 courriels (pref-etrangers, état-civil), reçus le vendredi 13 novembre : dans les délais.\nn° 1 · annuler : /annuler',
  )
  expect(await told(camille, '/vigie ÉCHÉANCES séjour', channel)).toContain('Aucune échéance')
  expect(await told(camille, '/vigie !échéances', channel)).toContain('Aucune échéance')
})

test('what to type next is a slash command, also for a command that has no name of its own to begin with', async () => {
  const { camille, channel } = await meet()
  await camille.types('/courriel reçu reçu:2/11', channel)
  const answer = await (await camille.types('/voir 1', channel)).answer()
  expect(textOf(answer).split('\n').slice(-3)).toEqual([
    'Répondre au n° 1 : /repondre 1',
    'Pourquoi cette date ? /pourquoi 1',
    'Retards : /retards',
  ])
})

test('/vigie alone says what can be said; an unknown word after it gets the nearest', async () => {
  const { camille, dominique, channel } = await meet()
  expect(await told(camille, '/vigie', channel)).toMatch(/^Vigie suit les demandes/)
  expect(await told(camille, '/vigie courier répondu 3', channel)).toBe(
    'Je ne connais pas /vigie courier. Vouliez-vous dire /courriel ou /courrier ? Rien n’a été enregistré. Toutes les commandes : /aide',
  )
  expect(dominique.sees(channel)).toEqual([])
})

test('what was typed as an example of markup comes back as it was typed', async () => {
  const { camille, channel } = await meet()
  const answer = await told(camille, '/courriel reçu reçu:vendredi thème:"a & b <!channel> *gras*"', channel)
  expect(answer).toContain('(Séjour, a & b <!channel> *gras*)')
})
