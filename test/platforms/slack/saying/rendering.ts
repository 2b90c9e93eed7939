// Renders for tests, and what of a message a reader would see.

import { type ChartBlock, type Reply, textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import type { Rendered } from '../../../../src/platforms/slack/saying/message.ts'
import type { Saying } from '../../../../src/platforms/slack/saying/part.ts'
import { renderReply } from '../../../../src/platforms/slack/saying/render.ts'

export const post: Saying = { surface: 'post', words: words.fr, post: '0a1b2c3d', charts: 'native' }
export const ephemeral: Saying = { surface: 'ephemeral', words: words.fr, charts: 'native' }

export const render = (reply: Reply, saying: Saying = post): Rendered => renderReply(reply, saying)

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Every object within, the deepest last. */
const objectsIn = (value: unknown): readonly Fields[] => {
  if (!isFields(value)) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** Objects of a type, wherever they are. */
export const typed = (value: unknown, type: string): readonly Fields[] =>
  objectsIn(value).filter((item) => item['type'] === type)

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** As a client shows text in which marks are read. */
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|amp);/g, (sign) => entities[sign] ?? sign).replaceAll('\u200B', '')

/** All texts of blocks in order, people as their ids. */
export const textsOf = (blocks: unknown): string =>
  objectsIn(blocks)
    .map((item) => {
      if (item['type'] === 'user') return String(item['user_id'])
      if (typeof item['text'] !== 'string') return ''
      return item['type'] === 'mrkdwn' ? unescaped(item['text']).replace(/<@(U\w+)>/g, '$1') : item['text']
    })
    .join('')

/** Whatever an action's id is, the buttons of a message in order, each as its label and value. */
export const pressesOf = (blocks: unknown): readonly string[] =>
  objectsIn(blocks)
    .filter((item) => typeof item['value'] === 'string' && isFields(item['text']))
    .map((item) => `${textsOf(item)}=${String(item['value'])}`)

/** Rates of six months with their target. */
export const onTimeChart: ChartBlock = {
  kind: 'chart',
  shape: 'line',
  title: 'Courriels dans les délais',
  unit: '%',
  labels: ['mai', 'juin', 'juillet', 'août', 'septembre', 'octobre'],
  series: [{ name: 'Préfecture', values: [0.931, 0.942, 0.915, 0.887, 0.985, 0.952] }],
  target: { value: 0.9, direction: 'at-least' },
  inWords: [line`de mai à octobre 2026, de 88,7\u00a0% (août) à 98,5\u00a0% (septembre)\u00a0; cible 90\u00a0%`],
}

export const onTimeByMonth: Reply = {
  ...textReply(line`Octobre 2026\u00a0: 95,2\u00a0% des courriels dans les délais`),
  blocks: [onTimeChart],
  audience: 'room',
}
