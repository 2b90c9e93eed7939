// Reads the next few items while the one before is being worked on.

/** Items being read at once: enough to hide the disk, little enough to forget. */
const depth = 4

/** What `read` gives for each item, in order. Stops reading when the caller stops asking. */
export const readAhead = async function* <I, T>(
  items: readonly I[],
  read: (item: I) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  const waiting: Promise<T>[] = []
  let next = 0
  for (;;) {
    for (const item of items.slice(next, next + depth - waiting.length)) {
      const reading = read(item)
      // Whoever stops early never awaits it; whoever goes on still sees it fail.
      reading.catch(() => undefined)
      waiting.push(reading)
      next += 1
    }
    const first = waiting.shift()
    if (first === undefined) return
    yield await first
  }
}
