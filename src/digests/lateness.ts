// A digest sent after its hour says so, with both hours: readers know how old the silence is.

import type { Reply } from '../chat/reply.ts'
import type { Words } from '../i18n/words.ts'

interface Hour {
  readonly hour: number
  readonly minute: number
}

/** The hour a digest was planned for, and the present one. */
export interface Lateness {
  readonly planned: Hour
  readonly sent: Hour
}

export const withLateness = (reply: Reply, { planned, sent }: Lateness, { digests }: Words): Reply => ({
  ...reply,
  blocks: [{ kind: 'text', lines: [digests.late(planned, sent)] }, ...reply.blocks],
})
