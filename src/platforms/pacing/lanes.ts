// Work in lanes: in each of them one thing after the other, and nothing forgotten that comes while the last one ends.

export interface LanesSetting {
  /** Does what there is to do in the lane, until there is no more or the signal is given up. */
  readonly work: (lane: string) => Promise<void>
  readonly hasWork: (lane: string) => boolean
  readonly signal: AbortSignal
}

export class Lanes {
  readonly #setting: LanesSetting
  readonly #working = new Map<string, Promise<void>>()

  constructor(setting: LanesSetting) {
    this.#setting = setting
  }

  /** There is something to do in the lane. */
  wake(lane: string): void {
    const { work, hasWork, signal } = this.#setting
    if (this.#working.has(lane) || signal.aborted) return
    const working = work(lane).finally(() => {
      this.#working.delete(lane)
      // A wake between the last look for work and this moment changed nothing.
      if (hasWork(lane)) this.wake(lane)
    })
    this.#working.set(lane, working)
  }

  /** Resolves once nothing is being done; with the signal given up, that is soon. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working.values())
  }
}
