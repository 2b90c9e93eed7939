// Parts as messages: in order, whole, as many in each as it holds.

import type { Part } from './part.ts'

export interface Capacity {
  readonly blocks: number
  readonly characters: number
  readonly tables: number
  readonly charts: number
}

/**
 * Blocks: two of Slack's fifty are kept for what says that a message goes on.
 * Characters: Slack refuses messages whose blocks say too much together, somewhere above 11 000 (bolt-js issues 2509, 2867).
 */
export const messageCapacity: Capacity = { blocks: 48, characters: 9600, tables: 1, charts: 2 }

/** One of a hundred blocks is kept for what says that the page is cut. */
export const pageCapacity: Capacity = { blocks: 99, characters: 40_000, tables: 1, charts: 0 }

const used = (parts: readonly Part[]): Capacity => ({
  blocks: parts.reduce((sum, { room }) => sum + room.blocks, 0),
  characters: parts.reduce((sum, { room }) => sum + room.characters, 0),
  tables: parts.filter(({ holds }) => holds === 'table').length,
  charts: parts.filter(({ holds }) => holds === 'chart').length,
})

const fits = (parts: readonly Part[], capacity: Capacity): boolean => {
  const { blocks, characters, tables, charts } = used(parts)
  return (
    blocks <= capacity.blocks &&
    characters <= capacity.characters &&
    tables <= capacity.tables &&
    charts <= capacity.charts
  )
}

/** By the room of each part alone: a part that says something else in the same room moves no other. */
export const pack = (parts: readonly Part[], capacity: Capacity): readonly (readonly Part[])[] => {
  const messages: Part[][] = []
  for (const part of parts) {
    const last = messages.at(-1)
    if (last === undefined || !fits([...last, part], capacity)) messages.push([part])
    else last.push(part)
  }
  return messages
}
