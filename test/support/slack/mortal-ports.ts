// The moments of a command's and of a digest's way through Vigie on Slack, and death at a chosen one.

import type { KeptNotes, KeptState } from '../../../src/chat/kept-state.ts'
import type { Answer } from '../../../src/chat/platform.ts'

type Request = 'post' | 'respond' | 'history' | 'share'

/**
 * Saves count once something was asked or is to be posted. `before-answer`: what was asked is being made durable, and the
 * register knows nothing of it; `after-answer`: the register was written, and nothing was acknowledged.
 */
export type Moment =
  | `before-${Request}`
  | `after-${Request}`
  | 'before-answer'
  | 'after-answer'
  | 'before-save'
  | 'after-save'
  /** What was asked is noted beside the saved state. */
  | 'before-note'
  | 'after-note'

/** The `count`th such moment of the process, from 1. */
export interface Death {
  readonly at: Moment
  readonly count: number
}

const paths: readonly (readonly [Request, RegExp])[] = [
  ['post', /\/chat\.postMessage$/],
  ['respond', /^\/(?:commands|actions)\//],
  ['history', /\/conversations\.(?:history|replies)$/],
  ['share', /\/files\.completeUploadExternal$/],
]

export interface MortalPorts {
  readonly fetch: typeof globalThis.fetch
  kept(state: KeptState): KeptState
  answer(answer: Answer): Answer
}

const mortalNotes = (notes: KeptNotes, meet: (moment: Moment) => void): KeptNotes => ({
  load: () => notes.load(),
  begin: () => notes.begin(),
  get isOpen() {
    return notes.isOpen
  },
  add: async (note) => {
    meet('before-note')
    const isKept = await notes.add(note)
    meet('after-note')
    return isKept
  },
})

export const mortalPorts = (death: Death | undefined): MortalPorts => {
  let seen = 0
  const meet = (moment: Moment): void => {
    if (moment !== death?.at) return
    seen += 1
    if (seen === death.count) process.kill(process.pid, 'SIGKILL')
  }
  return {
    fetch: async (resource, options) => {
      const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
      const request = paths.find(([, pattern]) => pattern.test(pathname))?.[0]
      if (request === undefined) return fetch(resource, options)
      meet(`before-${request}`)
      const response = await fetch(resource, options)
      meet(`after-${request}`)
      return response
    },
    kept: (state) => ({
      load: () => state.load(),
      save: async (bytes) => {
        meet('before-save')
        await state.save(bytes)
        meet('after-save')
      },
      ...(state.notes && { notes: mortalNotes(state.notes, meet) }),
    }),
    answer: (answer) => async (incoming) => {
      meet('before-answer')
      const reply = await answer(incoming)
      meet('after-answer')
      return reply
    },
  }
}
