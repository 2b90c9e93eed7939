// The limits of texts, options and confirmations: what every block is made of.

import { z } from 'zod'

/** Lengths are in UTF-16 units, which never counts fewer than Slack does. */
export const text = (longest: number) => z.string().min(1).max(longest)

export const plainText = (longest: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: text(longest), emoji: z.boolean().optional() })

const mrkdwn = (longest: number) =>
  z.looseObject({ type: z.literal('mrkdwn'), text: text(longest), verbatim: z.boolean().optional() })

export const anyText = (longest: number) => z.discriminatedUnion('type', [plainText(longest), mrkdwn(longest)])

export const blockId = z.string().min(1).max(255).optional()
export const actionId = z.string().min(1).max(255)
export const webAddress = text(3000).regex(/^https?:\/\//, 'must be an http or https URL')

/** A value of 75: Slack's types say so, its pages 150; the shorter one is safe with both. */
export const option = z.looseObject({
  text: anyText(75),
  value: text(75),
  description: anyText(75).optional(),
  url: webAddress.optional(),
})

export const options = (most: number) => z.array(option).min(1).max(most)

export const optionGroups = z
  .array(z.looseObject({ label: plainText(75), options: options(100) }))
  .min(1)
  .max(100)

export const confirmation = z.looseObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
})
