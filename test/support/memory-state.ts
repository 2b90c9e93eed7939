// What a platform keeps, in memory.

import type { KeptState } from '../../src/chat/kept-state.ts'

/** State that lives as long as the test. */
export const memoryState = (): KeptState => {
  let kept: Uint8Array | undefined
  return {
    load: () => Promise.resolve(kept),
    save: (state) => {
      kept = Uint8Array.from(state)
      return Promise.resolve()
    },
  }
}
