// What Slack would refuse of a message or a view, told before it is sent: the limits of Block Kit as one pure check.

import { z } from 'zod'

import { block, mayStand } from './limits/blocks.ts'
import { togetherFaults } from './limits/together.ts'
import { plainText } from './limits/text-objects.ts'

/** Longer texts are refused by chat.update, and split by chat.postMessage. */
const longestText = 4000

const message = z
  .looseObject({
    text: z.string().max(longestText).optional(),
    blocks: z.array(block).max(50).optional(),
    attachments: z.array(z.unknown()).max(100).optional(),
  })
  .refine(({ text, blocks }) => (text ?? '') !== '' || (blocks ?? []).length > 0, 'must have text or blocks')

const viewFields = {
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
  blocks: z.array(block).min(1).max(100),
}

const home = z.looseObject({ type: z.literal('home'), ...viewFields })

const modal = z
  .looseObject({
    type: z.literal('modal'),
    ...viewFields,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
    'must have submit, since it has an input',
  )

/** In bytes of JSON. */
const largestView = 250_000

const typeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined

type Surface = 'message' | 'modal' | 'home'

const schemas: Readonly<Record<Surface, z.ZodType>> = { message, modal, home }

const surfaceOf = (payload: unknown): Surface => {
  const type = typeOf(payload)
  return type === 'modal' || type === 'home' ? type : 'message'
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const blocksOf = (payload: unknown): readonly unknown[] =>
  typeof payload === 'object' && payload !== null && 'blocks' in payload && Array.isArray(payload.blocks)
    ? payload.blocks
    : []

const placeFaults = (blocks: readonly unknown[], surface: Surface): readonly string[] =>
  blocks.flatMap((item, index) => {
    const type = typeOf(item)
    return typeof type === 'string' && !mayStand(type, surface)
      ? [`/blocks/${index}: ${type} is not for a ${surface}`]
      : []
  })

/**
 * Every fault of a message (`text`, `blocks`) or of a view (`type` modal or home), each as a
 * JSON pointer and what is wrong there; none when Slack takes it. Looks at any JSON value.
 * Sources: Slack's reference of blocks, of views and of chat.postMessage; measured limits are named where they stand.
 */
export const faultsOf = (payload: unknown): readonly string[] => {
  const surface = surfaceOf(payload)
  const { error } = schemas[surface].safeParse(payload)
  const own = (error?.issues ?? []).map((issue) => `${pointerOf(issue.path)}: ${issue.message}`)
  const blocks = blocksOf(payload)
  const size = surface === 'message' ? 0 : Buffer.byteLength(JSON.stringify(payload))
  return [
    ...own,
    ...placeFaults(blocks, surface),
    ...togetherFaults(blocks, surface === 'message'),
    ...(size > largestView ? [`: is larger than ${largestView} bytes`] : []),
  ]
}
