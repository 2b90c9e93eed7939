// The ids that Slack asks of everything to be pressed: they say where it stands, and stand once in a message.

import type { ActionsBlock, SectionBlock } from '@slack/types'

import type { SlackBlock } from './message.ts'

const withId = <Element extends object>(element: Element, block: number, index: number): Element => ({
  ...element,
  action_id: `press-${block}-${index}`,
})

const inActions = (block: ActionsBlock, at: number): ActionsBlock => ({
  ...block,
  elements: block.elements.map((element, index) => withId(element, at, index)),
})

const inSection = (block: SectionBlock, at: number): SectionBlock =>
  block.accessory === undefined ? block : { ...block, accessory: withId(block.accessory, at, 0) }

export const withActionIds = (blocks: readonly SlackBlock[]): readonly SlackBlock[] =>
  blocks.map((block, at) => {
    if (block.type === 'actions') return inActions(block, at)
    return block.type === 'section' ? inSection(block, at) : block
  })
