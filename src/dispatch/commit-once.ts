// Makes a decision durable before anybody sees its answer, once per key; decides again when the register moved in between.

import type { Reply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import type { Closing, SignPeriods } from '../indicators/closing/closing.ts'
import type { MessageKey } from '../register/ids.ts'
import { type Change, type Commit, StaleChange, type WriteCommits } from '../register/ports.ts'

export interface Decision {
  /** Nothing when the bot stays silent. */
  readonly reply: Reply | undefined
  /** Absent when nothing is to be kept. */
  readonly commit?: Omit<Commit, 'key' | 'reply'>
  /** A period that is signed, instead of a commit: it keeps the key of its message itself. */
  readonly signs?: Closing
}

/** Where decisions become durable. */
export interface Keeping {
  readonly register: WriteCommits
  readonly closed?: SignPeriods | undefined
  /** What must be durable before: see `Incoming`. */
  readonly kept?: Promise<void> | undefined
}

/** How often a command is decided again when somebody else changed the same entry in between. */
const attempts = 20

/** The answer with the entries that were changed: kept with it, so that it says the same when it is given again. */
const touching = (reply: Reply | undefined, changes: readonly Change[]): Reply | undefined =>
  reply === undefined || changes.length === 0
    ? reply
    : { ...reply, touches: [...new Set(changes.map(({ after }) => after.id))] }

/** `decide` is told whether it is asked for the first time. What it throws is thrown on, with nothing written. */
export const commitOnce = async (
  key: MessageKey,
  { register, closed, kept: isKept }: Keeping,
  decide: (isFirst: boolean) => Promise<Decision>,
): Promise<Reply | undefined> => {
  for (let attempt = 1; ; attempt += 1) {
    const kept = await register.answered(key)
    // Replies are stored as the JSON of what this function returned.
    if (kept !== undefined) return kept.reply as Reply
    const { reply: said, commit, signs } = await decide(attempt === 1)
    const reply = touching(said, commit?.changes ?? [])
    try {
      if (signs !== undefined || commit !== undefined) await isKept
      if (signs !== undefined) {
        if (closed === undefined) throw new Error('signatures are kept nowhere')
        await closed.sign(signs)
      }
      if (commit === undefined) return reply
      await register.commit({ ...commit, key, reply })
      return reply
    } catch (error) {
      if (!(error instanceof StaleChange)) throw error
      if (attempt >= attempts) throw new UserError((catalogue) => catalogue.refusals.busy, { cause: error })
    }
  }
}
