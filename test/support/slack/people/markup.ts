// What Slack makes of a message: whom it calls, where it links. What a person typed must do neither through the bot.

import { isJson, type Json, textOf } from '../json.ts'

export interface Markup {
  /** `U…`, `@here`, `@channel`, `@everyone`, `S…`: in the order in which they stand. */
  readonly calls: readonly string[]
  readonly links: readonly string[]
}

const none: Markup = { calls: [], links: [] }

const together = (parts: readonly Markup[]): Markup => ({
  calls: parts.flatMap(({ calls }) => calls),
  links: parts.flatMap(({ links }) => links),
})

const entity = /<([^<>\n]+)>/g
const bareUrl = /(?<![<|\w])https?:\/\/[^\s<>|]+/g

/** What stands between the signs of an entity. */
const readEntity = (inside: string): Markup => {
  const [target = ''] = inside.split('|')
  if (target.startsWith('@')) return { calls: [target.slice(1)], links: [] }
  if (/^!(?:here|channel|everyone)/.test(target)) return { calls: [`@${target.slice(1)}`], links: [] }
  if (target.startsWith('!subteam^')) return { calls: [target.slice('!subteam^'.length)], links: [] }
  return /^(?:https?|mailto|tel):/.test(target) ? { calls: [], links: [target] } : none
}

/** Of a text with Slack's own markup; a `verbatim` one has its addresses left alone. */
const inText = (text: string, isVerbatim: boolean): Markup =>
  together([
    ...[...text.matchAll(entity)].map(([, inside = '']) => readEntity(inside)),
    { calls: [], links: isVerbatim ? [] : [...text.matchAll(bareUrl)].map(([url]) => url) },
  ])

const inElement = (value: Json): Markup => {
  const type = textOf(value['type'])
  const text = textOf(value['text']) ?? ''
  if (type === 'mrkdwn') return inText(text, value['verbatim'] === true)
  if (type === 'markdown') return inText(text, false)
  if (type === 'user') return { calls: [textOf(value['user_id']) ?? ''], links: [] }
  if (type === 'usergroup') return { calls: [textOf(value['usergroup_id']) ?? ''], links: [] }
  if (type === 'broadcast') return { calls: [`@${textOf(value['range']) ?? ''}`], links: [] }
  if (type === 'link') return { calls: [], links: [textOf(value['url']) ?? ''] }
  return together(Object.values(value).map(inBlocks))
}

const inBlocks = (value: unknown): Markup => {
  if (Array.isArray(value)) return together(value.map(inBlocks))
  return isJson(value) ? inElement(value) : none
}

/** Of a message with blocks, the text is for notifications: whom it calls there is called all the same. */
export const markupOf = ({ text, blocks }: { readonly text: string; readonly blocks?: readonly Json[] }): Markup =>
  together([inText(text, blocks !== undefined), inBlocks(blocks ?? [])])
