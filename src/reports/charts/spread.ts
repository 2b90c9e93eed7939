// Labels moved apart along the side of a plot, each as near as possible to what it names.

export interface Wanted {
  /** Where the middle should be. */
  readonly middle: number
  readonly height: number
}

/** Labels that touch and move as one; `wishes` adds up where each member would have the group's upper edge. */
interface Group {
  readonly members: readonly number[]
  readonly height: number
  readonly wishes: number
}

/**
 * The middles of labels that do not overlap, between two bounds, in the order
 * of what they name. Those that would touch form a group, which stands where
 * its members wish on average. Labels fit when their heights add to no more
 * than the room; otherwise they go on below it.
 */
export const spread = (labels: readonly Wanted[], top: number, bottom: number): readonly number[] => {
  const middleOf = (index: number): number => labels[index]?.middle ?? 0
  const startOf = ({ members, height, wishes }: Group): number =>
    Math.max(top, Math.min(wishes / members.length, bottom - height))
  const groups: Group[] = []
  const ordered = labels.map((_, index) => index).toSorted((one, other) => middleOf(one) - middleOf(other))
  for (const index of ordered) {
    const { middle, height } = labels[index] ?? { middle: 0, height: 0 }
    let group: Group = { members: [index], height, wishes: middle - height / 2 }
    for (let above = groups.at(-1); above && startOf(above) + above.height > startOf(group); above = groups.at(-1)) {
      groups.pop()
      group = {
        members: [...above.members, ...group.members],
        height: above.height + group.height,
        wishes: above.wishes + group.wishes - group.members.length * above.height,
      }
    }
    groups.push(group)
  }
  const middles = Array.from({ length: labels.length }, () => 0)
  for (const group of groups) {
    let edge = startOf(group)
    for (const index of group.members) {
      const height = labels[index]?.height ?? 0
      middles[index] = edge + height / 2
      edge += height
    }
  }
  return middles
}
