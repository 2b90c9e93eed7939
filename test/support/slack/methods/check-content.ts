// What a message may hold, as Slack checks it before it posts or changes anything.

import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'
import { ApiError } from '../api/api-error.ts'
import { isJson, type Json, jsonOf, jsonsOf, textOf } from '../json.ts'
import type { StoredMessage } from '../workspace/message.ts'
import type { World } from '../world.ts'

/** Characters; what is longer is cut without a word. Source: Slack's reference of chat.postMessage. */
const longestText = 40_000
/** Characters of metadata's payload, about what Slack takes. */
const longestMetadata = 16_000

const checkFiles = ({ workspace }: World, blocks: readonly Json[]): void => {
  for (const [index, block] of blocks.entries()) {
    const id = textOf(jsonOf(block['slack_file'])['id'])
    if (id === undefined) continue
    const file = workspace.files.get(id)
    if (file?.isComplete === true && file.looksLeft <= 0) continue
    // A file that is not finished yet is refused as if it did not exist; each attempt brings it nearer.
    if (file !== undefined) workspace.files.set(id, { ...file, looksLeft: file.looksLeft - 1 })
    throw new ApiError('invalid_blocks', {
      errors: [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`],
      response_metadata: { messages: [`[ERROR] invalid slack file [json-pointer:/blocks/${index}/slack_file]`] },
    })
  }
}

/** `/blocks/0/text: too long` in Slack's words. */
const inSlacksWords = (fault: string): string => {
  const [, pointer = '', what = ''] = /^(\/?[^:]*): (.*)$/s.exec(fault) ?? []
  return `[ERROR] ${what} [json-pointer:${pointer}]`
}

/** Why Slack would refuse this message or view; nothing when it takes it. */
export const blockFaults = (payload: Json): readonly string[] => faultsOf(payload).map(inSlacksWords)

/** Refuses blocks that Slack would refuse in a message. */
export const checkBlocks = (world: World, value: unknown): readonly Json[] => {
  if (value === undefined) return []
  if (!Array.isArray(value) || !value.every(isJson)) throw new ApiError('invalid_blocks_format')
  const blocks = jsonsOf(value)
  const messages = blockFaults({ text: '.', blocks })
  if (messages.length > 0)
    throw new ApiError('invalid_blocks', {
      errors: messages.map((text) => text.slice(8)),
      response_metadata: { messages },
    })
  checkFiles(world, blocks)
  return blocks
}

const metadataOf = (value: unknown): StoredMessage['metadata'] => {
  // An empty object takes away what was there.
  if (value === undefined || (isJson(value) && Object.keys(value).length === 0)) return undefined
  const { event_type: type, event_payload: payload } = jsonOf(value)
  if (typeof type !== 'string' || !isJson(payload)) throw new ApiError('invalid_metadata_schema')
  if (JSON.stringify(payload).length > longestMetadata) throw new ApiError('metadata_too_large')
  return { event_type: type, event_payload: payload }
}

/** Text, blocks and metadata of a message that is posted or changed. */
export const checkContent = (
  world: World,
  args: Json,
): {
  readonly text: string
  readonly blocks?: readonly Json[]
  readonly metadata?: NonNullable<StoredMessage['metadata']>
} => {
  const text = textOf(args['text']) ?? ''
  const markdown = textOf(args['markdown_text'])
  if (markdown !== undefined && (text !== '' || args['blocks'] !== undefined))
    throw new ApiError('markdown_text_conflict')
  const blocks = checkBlocks(world, args['blocks'])
  const said = (markdown ?? text).slice(0, longestText)
  if (said.trim() === '' && blocks.length === 0) throw new ApiError('no_text')
  const metadata = metadataOf(args['metadata'])
  return {
    text: said,
    ...(blocks.length > 0 && { blocks: blocks.map((block, index) => ({ block_id: `b${index}`, ...block })) }),
    ...(metadata && { metadata }),
  }
}
