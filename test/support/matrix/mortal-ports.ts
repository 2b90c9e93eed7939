// The moments of a message's way through Vigie, and death at a chosen one: whatever passes through its ports can kill it.

import type { KeptState } from '../../../src/chat/kept-state.ts'
import type { Answer } from '../../../src/chat/platform.ts'

type Request = 'send' | 'to-device' | 'upload' | 'sync' | 'gap'

/**
 * Saves count once something was answered or posted: one of them is the fence that it waits for. A sync counts when it
 * brings something to read. The register is written before `after-answer`.
 */
export type Moment = `before-${Request}` | `after-${Request}` | 'after-answer' | 'before-save' | 'after-save'

/** The `count`th such moment of the process, from 1. */
export interface Death {
  readonly at: Moment
  readonly count: number
}

const paths: readonly (readonly [Request, RegExp])[] = [
  ['send', /\/rooms\/[^/]+\/send\//],
  ['to-device', /\/sendToDevice\//],
  ['upload', /\/keys\/upload$/],
  ['sync', /\/sync$/],
  ['gap', /\/rooms\/[^/]+\/messages$/],
]

const bringsMessages = async (response: Response): Promise<boolean> =>
  /"type":"m\.room\.(?:encrypted|message)"/.test(await response.clone().text())

export interface MortalPorts {
  readonly fetch: typeof globalThis.fetch
  kept(state: KeptState): KeptState
  answer(answer: Answer): Answer
  /** From now on something waits to be sent. */
  arm(): void
}

/** `onRefused` is told what the homeserver says of keys that it does not take. */
export const mortalPorts = (death: Death | undefined, onRefused: (why: string) => void): MortalPorts => {
  let seen = 0
  let armed = false
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
      if (request === 'upload' && !response.ok) onRefused(await response.clone().text())
      if (request !== 'sync' || (await bringsMessages(response))) meet(`after-${request}`)
      return response
    },
    kept: (state) => ({
      load: () => state.load(),
      save: async (bytes) => {
        if (armed) meet('before-save')
        await state.save(bytes)
        if (armed) meet('after-save')
      },
    }),
    answer: (answer) => async (incoming) => {
      const reply = await answer(incoming)
      if (reply !== undefined) {
        armed = true
        meet('after-answer')
      }
      return reply
    },
    arm: () => {
      armed = true
    },
  }
}
