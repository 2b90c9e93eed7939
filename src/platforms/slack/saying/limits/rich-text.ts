// The limits of rich text: typed elements in which nothing is read as markup.

import { z } from 'zod'

import { blockId, text, webAddress } from './text-objects.ts'

const style = z
  .looseObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional()

const slackId = (letters: string) =>
  z.string().regex(new RegExp(`^[${letters}][A-Z0-9]{2,}$`), 'must be an id of Slack')

const textElement = z.looseObject({ type: z.literal('text'), text: text(40_000), style })
const linkElement = z.looseObject({ type: z.literal('link'), url: webAddress, text: text(40_000).optional(), style })

const inline = z.discriminatedUnion('type', [
  textElement,
  linkElement,
  z.looseObject({ type: z.literal('user'), user_id: slackId('UW'), style }),
  z.looseObject({ type: z.literal('usergroup'), usergroup_id: slackId('S'), style }),
  z.looseObject({ type: z.literal('channel'), channel_id: slackId('CGD'), style }),
  z.looseObject({ type: z.literal('team'), team_id: slackId('TE'), style }),
  z.looseObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']) }),
  z.looseObject({ type: z.literal('emoji'), name: text(255) }),
  z.looseObject({ type: z.literal('color'), value: text(255) }),
  z.looseObject({ type: z.literal('date'), timestamp: z.int(), format: text(255) }),
])

const section = z.looseObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) })
const literal = z.array(z.discriminatedUnion('type', [textElement, linkElement])).min(1)

const part = z.discriminatedUnion('type', [
  section,
  z.looseObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    elements: z.array(section).min(1),
  }),
  z.looseObject({ type: z.literal('rich_text_preformatted'), elements: literal }),
  z.looseObject({ type: z.literal('rich_text_quote'), elements: z.array(inline).min(1) }),
])

export const richText = z.looseObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z.array(part).min(1),
})
