// Labels under a drawing, thinned until none touches another; the last one is always there.

const strides = [1, 2, 3, 4, 6, 12, 24, 48]

const placedIn = (labels: readonly string[], columnOf: (position: number) => number, width: number, stride: number) => {
  let line = ''
  const last = labels.length - 1
  for (const [position, label] of labels.entries()) {
    if ((last - position) % stride !== 0) continue
    const middle = columnOf(position)
    const wished = middle - Math.floor(label.length / 2)
    const start = Math.max(0, Math.min(wished, Math.max(0, width - label.length)))
    if (line !== '' && start <= line.length) return undefined
    line = line.padEnd(start) + label
  }
  return line
}

/** One line of labels, each under its column. */
export const monthsBelow = (
  labels: readonly string[],
  columnOf: (position: number) => number,
  width: number,
): readonly string[] => {
  for (const stride of strides) {
    const line = placedIn(labels, columnOf, width, stride)
    if (line !== undefined) return [line]
  }
  return labels.slice(-1)
}
