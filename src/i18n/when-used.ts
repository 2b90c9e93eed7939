// What takes long to make is made when it is first used: the first prompt does not wait for it.

/** A function that gives the same thing each time, made at the first one. */
export const whenUsed = <Thing extends object>(make: () => Thing): (() => Thing) => {
  let made: Thing | undefined
  return () => (made ??= make())
}
