// The limits of each kind of block by itself, and of those that Vigie has no use for as little as their type.

import { z } from 'zod'

import { chart, dataTable, table } from './data-blocks.ts'
import { accessory, contextElement, fillable, imageBlockFields, pressable } from './elements.ts'
import { richText } from './rich-text.ts'
import { anyText, blockId, plainText, text } from './text-objects.ts'

const section = z
  .looseObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'must have text or fields')

const known = [
  section,
  z.looseObject({
    type: z.literal('header'),
    block_id: blockId,
    text: plainText(150),
    level: z.int().min(1).max(4).optional(),
  }),
  z.looseObject({ type: z.literal('divider'), block_id: blockId }),
  z.looseObject({ type: z.literal('context'), block_id: blockId, elements: z.array(contextElement).min(1).max(10) }),
  z.looseObject({ type: z.literal('actions'), block_id: blockId, elements: z.array(pressable).min(1).max(25) }),
  z.looseObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    element: fillable,
  }),
  z.looseObject({ type: z.literal('image'), block_id: blockId, ...imageBlockFields }),
  z.looseObject({ type: z.literal('markdown'), block_id: blockId, text: text(12_000) }),
  richText,
  table,
  dataTable,
  chart,
] as const

/** What Vigie never sends: recognised, and not looked into. */
const foreign = z.looseObject({
  type: z.enum(['alert', 'card', 'carousel', 'container', 'context_actions', 'file', 'plan', 'task_card', 'video']),
  block_id: blockId,
})

export const block = z.discriminatedUnion('type', [...known, foreign])

/** Where each of these may not stand: the rest may stand anywhere. Source: Slack's reference of blocks. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  modal: [
    'carousel',
    'container',
    'context_actions',
    'data_table',
    'data_visualization',
    'file',
    'markdown',
    'plan',
    'table',
    'task_card',
  ],
  home: ['context_actions', 'data_visualization', 'file', 'markdown', 'plan', 'task_card'],
}

export const mayStand = (type: string, surface: 'message' | 'modal' | 'home'): boolean =>
  !(elsewhere[surface] ?? []).includes(type)
