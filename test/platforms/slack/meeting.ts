// Where the stories of Slack begin: a channel of a service, people in it, and Vigie at work there.

import { isJson, type Json, jsonOf } from '../../support/slack/json.ts'
import { type SlackBot, type SlackBotOptions, startSlackBot } from '../../support/slack/bot.ts'
import type { Emulator } from '../../support/slack/emulator.ts'
import type { Person } from '../../support/slack/people/person.ts'
import { useEmulator } from '../../support/slack/use-emulator.ts'
import type { Channel } from '../../support/slack/workspace/channel.ts'
import type { View } from '../../support/slack/workspace/view.ts'

export interface Meeting {
  readonly slack: Emulator
  readonly camille: Person
  readonly dominique: Person
  /** Both are in it; it works for the service Séjour unless `rooms` says otherwise. */
  readonly channel: Channel
  readonly bot: SlackBot
}

export const meet = async (
  options: Omit<SlackBotOptions, 'rooms' | 'officers'> & {
    readonly services?: readonly string[] | 'all'
    /** Dominique is the quality officer. */
    readonly hasOfficer?: boolean
  } = {},
): Promise<Meeting> => {
  const { services = ['Séjour'], hasOfficer = false, ...rest } = options
  const slack = await useEmulator()
  const camille = slack.join('camille', 'Camille Martin')
  const dominique = slack.join('dominique', 'Dominique Petit')
  const channel = slack.channel('sejour', [camille, dominique])
  const officers = hasOfficer ? [dominique.id] : []
  const bot = await startSlackBot(slack, { ...rest, rooms: { [channel.id]: services }, officers })
  return { slack, camille, dominique, channel, bot }
}

/** What a message says, in ordinary spaces, as Slack shows it. */
export const textOf = ({ text }: { readonly text: string }): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Types a command and reads the first message of its answer. */
export const told = async (person: Person, line: string, channel: Channel): Promise<string> => {
  const typed = await person.types(line, channel)
  if (typed.error !== undefined) throw new Error(`${line}: ${typed.error}`)
  return textOf(await typed.answer())
}

interface Pressable {
  readonly label: string
  readonly value: string
}

/** The buttons and choices of a message, in order. */
export const pressablesIn = ({ blocks = [] }: { readonly blocks?: readonly Json[] }): readonly Pressable[] => {
  const within = (part: unknown): readonly Pressable[] => {
    if (Array.isArray(part)) return part.flatMap(within)
    if (!isJson(part)) return []
    const { text, value } = part
    return typeof value === 'string' && isJson(text)
      ? [{ label: String(text['text']), value }]
      : Object.values(part).flatMap(within)
  }
  return within(blocks)
}

export const labelsIn = (message: { readonly blocks?: readonly Json[] }): readonly string[] =>
  pressablesIn(message).map(({ label }) => label.replaceAll('\u00a0', ' '))

/** The blocks of a form or a page, as the app gave them. */
export const blocksOf = ({ given: { blocks } }: View): readonly Json[] =>
  (Array.isArray(blocks) ? blocks : []).map(jsonOf)

/** What is written on a form or a page, in ordinary spaces: one text for each block that has some. */
export const wordsIn = (view: View): readonly string[] => {
  const within = (part: unknown): string => {
    if (Array.isArray(part)) return part.map(within).join('')
    if (!isJson(part) || part['type'] === 'button' || part['type'] === 'overflow') return ''
    if (part['type'] === 'user') return `<@${String(part['user_id'])}>`
    const { text, elements, accessory: _, ...rest } = part
    const own = typeof text === 'string' ? text : within(text)
    return (
      own +
      within(elements) +
      (part['type'] === 'table' ? within(Object.values(rest)) : '') +
      (part['type'] === 'rich_text_section' ? '\n' : '')
    )
  }
  return blocksOf(view)
    .map((block) => textOf({ text: within(block) }).trim())
    .filter((text) => text !== '')
}

/** What the fields of a form hold, by block id; empty ones are left out. */
export const fieldsOf = (view: View): Readonly<Record<string, unknown>> => {
  return Object.fromEntries(
    blocksOf(view).flatMap(({ block_id: id, element }): [string, unknown][] => {
      const { initial_value: text, initial_date: date, initial_option: option } = jsonOf(element)
      const value = text ?? date ?? jsonOf(option)['value']
      return typeof id === 'string' && value !== undefined ? [[id, value]] : []
    }),
  )
}
