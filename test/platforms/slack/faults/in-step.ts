// A Slack whose time goes on while Vigie waits: what takes effect there a while later does so within a test.

import type { Pause } from '../../../../src/platforms/pacing/pause.ts'
import { type Troubled, troubled } from './troubled.ts'

/** `filesLag`: looks at a completed file that still find it unfinished. */
export const inStep = async (filesLag: number): Promise<Troubled> => {
  const given = await troubled({ filesLag })
  const { slack, time } = given
  const pause: Pause = async (milliseconds, signal) => {
    await time.pause(milliseconds, signal)
    if (!signal.aborted) slack.clock.advance(milliseconds)
  }
  return { ...given, start: () => given.start({ platform: { pause } }) }
}
