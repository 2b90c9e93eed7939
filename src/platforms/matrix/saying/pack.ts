// Groups into messages: each below the size that a homeserver accepts, cut where a reader would cut.

import { type Group, rowFrame } from './group.ts'
import { bytesOf, type Piece } from './piece.ts'

/**
 * Bytes of an event's content. A homeserver refuses events of 65,536 bytes;
 * encrypted ones are a third larger, and both clients and servers add to them.
 */
export const largestContent = 30_000

/** Bytes of the tags and line breaks around a group. */
const groupFrame = 80

const bytesOfRow = (row: Piece): number => bytesOf(row) + rowFrame

const bytesOfHead = ({ head, titles }: Group): number =>
  groupFrame + [...head, ...(titles ? [titles] : [])].reduce((sum, row) => sum + bytesOfRow(row), 0)

export const bytesOfGroup = (group: Group): number =>
  bytesOfHead(group) + group.rows.reduce((sum, row) => sum + bytesOfRow(row), 0)

/** How many of a group's rows fit, its heading aside. */
const rowsWithin = (group: Group, bytes: number): number => {
  let left = bytes - bytesOfHead(group)
  const tooMany = group.rows.findIndex((row) => (left -= bytesOfRow(row)) < 0)
  return tooMany === -1 ? group.rows.length : tooMany
}

const withRows = (group: Group, rows: readonly Piece[]): Group => ({ ...group, rows })

/**
 * The messages in order. `roomIn` gives the bytes free in the message of that
 * index; it must be enough for a heading and the longest row.
 */
export const pack = (groups: readonly Group[], roomIn: (message: number) => number): readonly (readonly Group[])[] => {
  const messages: Group[][] = [[]]
  let left = roomIn(0)
  const turnOver = (): void => {
    messages.push([])
    left = roomIn(messages.length - 1)
  }
  for (const [index, group] of groups.entries()) {
    let rest = group
    if ((group.alone || groups[index - 1]?.alone) && messages.at(-1)?.length !== 0) turnOver()
    if (bytesOfGroup(rest) > left && bytesOfGroup(rest) <= roomIn(messages.length)) turnOver()
    while (bytesOfGroup(rest) > left) {
      const isEmpty = messages.at(-1)?.length === 0
      const count = Math.max(rowsWithin(rest, left), isEmpty ? 1 : 0)
      if (count > 0) messages.at(-1)?.push(withRows(rest, rest.rows.slice(0, count)))
      rest = withRows(rest, rest.rows.slice(count))
      if (rest.rows.length === 0) break
      turnOver()
    }
    if (rest.rows.length > 0 || group.rows.length === 0) {
      messages.at(-1)?.push(rest)
      left -= bytesOfGroup(rest)
    }
  }
  return messages.filter((message) => message.length > 0)
}
