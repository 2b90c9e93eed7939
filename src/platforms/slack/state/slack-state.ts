// The state of Vigie on Slack: read at a start, saved whenever something must be durable before it has effects elsewhere.

import { UserError } from '../../../errors.ts'
import type { KeptState } from '../../../chat/kept-state.ts'
import { readParts, StateKeeper } from '../../keeping/state-keeper.ts'
import { Journal } from './journal.ts'

export class SlackState {
  readonly journal: Journal
  readonly #keeper: StateKeeper

  private constructor(kept: KeptState, journal: Journal) {
    this.journal = journal
    this.#keeper = new StateKeeper(kept, { journal })
  }

  /** Begins empty where nothing was saved. Throws a UserError for a state that another version wrote. */
  static async load(kept: KeptState): Promise<SlackState> {
    const bytes = await kept.load()
    if (bytes === undefined) return new SlackState(kept, new Journal())
    const parts = readParts(bytes)
    if (parts === undefined) throw new UserError((words) => words.slackAccount.state.otherVersion)
    return new SlackState(kept, new Journal(parts['journal']))
  }

  /** Resolves once all that the journal holds now is durable. */
  save(): Promise<void> {
    return this.#keeper.flush()
  }
}
