// Chance that repeats itself: the same seeds give the same year, on every machine.

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for a year that only has to look true. */
export class Random {
  #state = 0

  /** Seeds that differ by one give unrelated sequences. */
  constructor(...seeds: readonly number[]) {
    for (const seed of seeds) this.#state = Math.floor(this.next() * 2 ** 32) ^ Math.imul(seed, 0x9e3779b1)
    this.next()
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.between(0, items.length - 1)] ?? items[0]
  }

  /** One of the choices, each as often as its weight says. */
  weighted<Choice>(choices: readonly [Weighted<Choice>, ...Weighted<Choice>[]]): Choice {
    let left = this.next() * choices.reduce((total, [, weight]) => total + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return choices[0][0]
  }

  /** How many of something that comes at random, so many on average (Poisson, by Knuth's product). */
  arrivals(mean: number): number {
    const floor = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > floor; product *= this.next()) count += 1
    return count
  }

  /** How long something takes that may end at any moment (exponential), rounded. */
  wait(mean: number): number {
    return Math.round(-Math.log(1 - this.next()) * mean)
  }
}

export type Weighted<Choice> = readonly [choice: Choice, weight: number]
