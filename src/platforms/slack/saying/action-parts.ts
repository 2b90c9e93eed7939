// What can be done next, as buttons; what no button can stand for, as something to type. And whom a post calls.

import type { ActionsBlock, RichTextElement } from '@slack/types'

import type { Action } from '../../../chat/reply.ts'
import type { UserId } from '../../../register/ids.ts'
import { escapeText } from './escape.ts'
import { lineParts, type Part, richText, type Saying, spokenRows } from './part.ts'
import { buttonsOf, isPressable } from './press-elements.ts'
import { rowsOf } from './rows.ts'

/** Slack takes 25; a row of more is no choice any more. */
const mostButtons = 10

/** Buttons after what they are about; those who hear the message are told what to type instead. */
export const actionParts = (actions: readonly Action[], saying: Saying): readonly Part[] => {
  const { slack } = saying.words
  const said = (action: Action) =>
    slack.action(action.label, saying.slashOf?.(action.command.replace(/^!/, '')) ?? action.command)
  const pressed = actions.filter((action) => isPressable(action, saying))
  const typed = actions.filter((action) => !isPressable(action, saying))
  const parts: Part[] = []
  for (let start = 0; start < pressed.length; start += mostButtons) {
    const some = pressed.slice(start, start + mostButtons)
    const block: ActionsBlock = { type: 'actions', elements: [...buttonsOf(some, saying)] }
    const rows = some.flatMap((action) => rowsOf(said(action)))
    const characters = block.elements.reduce((sum, item) => sum + ('text' in item ? item.text.text.length : 0), 0)
    parts.push({ blocks: [block], spoken: spokenRows(rows, saying), room: { blocks: 1, characters } })
  }
  return [...lineParts(typed.map(said), saying), ...parts]
}

const slackUser = /^slack:([UW][A-Z0-9]{2,})$/

/** More would be a call to everybody. */
const mostCalled = 30

/** "Pour : @Anne, @Karim": whom a post is for, and who is notified of it. Nobody elsewhere. */
export const calledParts = (mentions: readonly UserId[], { surface, words }: Saying): readonly Part[] => {
  const ids = [...new Set(mentions)].flatMap((user) => slackUser.exec(user)?.[1] ?? [])
  if (surface !== 'post' || ids.length === 0) return []
  const called = ids.slice(0, mostCalled)
  const [before, others] = [words.slack.concerned, words.slack.others(ids.length - called.length)]
  const elements = called.flatMap((id, index): RichTextElement[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, text: ', ' }]),
    { type: 'user', user_id: id },
  ])
  const rest: RichTextElement[] = others === '' ? [] : [{ type: 'text', text: others }]
  const section = {
    type: 'rich_text_section' as const,
    elements: [{ type: 'text' as const, text: before }, ...elements, ...rest],
  }
  const spoken = escapeText(before) + called.map((id) => `<@${id}>`).join(', ') + escapeText(others)
  return [{ blocks: [richText([section])], spoken: [spoken], room: { blocks: 1, characters: spoken.length } }]
}
