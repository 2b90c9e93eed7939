// What can be said, and how: /aide, /aide courriel.

import { linesReply, type Reply } from '../src/chat/reply.ts'
import { word } from '../src/grammar/parameter.ts'
import { commandName } from '../src/grammar/readers/command-name.ts'
import { usageOf } from '../src/grammar/usage.ts'
import { type Command, type Conversation, defineCommand } from './command.ts'

/** The commands by what they are for, as people look for them. */
const chapters = ['log', 'act', 'read', 'correct', 'about'] as const
type Chapter = (typeof chapters)[number]

const chapterOf: Record<Command['id'], Chapter> = {
  email: 'log',
  letter: 'log',
  form: 'log',
  box: 'log',
  desk: 'log',
  call: 'log',
  appointment: 'log',
  update: 'log',
  measure: 'log',
  sampling: 'log',
  survey: 'log',
  mystery: 'log',
  improvement: 'log',
  reply: 'act',
  transfer: 'act',
  take: 'act',
  chase: 'act',
  urgent: 'act',
  incomplete: 'act',
  complete: 'act',
  close: 'act',
  correct: 'correct',
  cancel: 'correct',
  history: 'correct',
  overdue: 'read',
  mine: 'read',
  due: 'read',
  show: 'read',
  why: 'read',
  template: 'read',
  rates: 'read',
  trend: 'read',
  targets: 'read',
  table: 'read',
  report: 'read',
  digest: 'read',
  signOff: 'read',
  verify: 'read',
  catalogue: 'about',
  calendar: 'about',
  help: 'about',
}

const overview = (
  commands: readonly Command[],
  { role, platform, words: { help, vocabulary } }: Conversation,
): Reply => {
  const groups = Map.groupBy(
    commands.filter((command) => command.role === 'agent' || role !== 'agent'),
    ({ id }) => chapterOf[id],
  )
  return {
    title: help.title,
    blocks: [
      ...chapters.flatMap((chapter) => {
        const items = groups.get(chapter) ?? []
        if (items.length === 0) return []
        return [
          {
            kind: 'list' as const,
            heading: help.chapters[chapter],
            items: items.map(({ id }) =>
              help.command(vocabulary.commands[id].examples[0] ?? id, vocabulary.commands[id].summary),
            ),
          },
        ]
      }),
      { kind: 'text', lines: help.manners(platform === 'slack') },
    ],
    actions: [],
    audience: 'asker',
  }
}

/** The command that tells the others: it is given the table that it stands in. */
export const helpCommand = (commands: () => readonly Command[]): Command =>
  defineCommand({
    id: 'help',
    role: 'agent',
    changes: false,
    parameters: { command: word(commandName) },
    run: (typed, conversation) => {
      const all = commands()
      const one = all.find(({ id }) => id === typed.command)
      if (one === undefined) return { reply: overview(all, conversation) }
      return { reply: linesReply(usageOf(one.id, one.parameters, conversation.words)) }
    },
  })
