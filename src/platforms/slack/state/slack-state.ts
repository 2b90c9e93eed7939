// The state of Vigie on Slack: read at a start, saved whenever something must be durable before it has effects elsewhere.

import { UserError } from '../../../errors.ts'
import type { KeptNotes, KeptState } from '../../../chat/kept-state.ts'
import { readParts, StateKeeper } from '../../keeping/state-keeper.ts'
import type { Arrival } from './arrival.ts'
import { Journal } from './journal.ts'

export class SlackState {
  readonly journal: Journal
  readonly #notes: KeptNotes | undefined
  readonly #keeper: StateKeeper

  private constructor(kept: KeptState, journal: Journal) {
    this.journal = journal
    this.#notes = kept.notes
    const save = async (bytes: Uint8Array): Promise<void> => {
      await kept.save(bytes)
      if (journal.noteSaved()) this.#notes?.begin()
    }
    this.#keeper = new StateKeeper({ load: () => kept.load(), save }, { journal })
  }

  /** Begins empty where nothing was saved. Throws a UserError for a state that another version wrote. */
  static async load(kept: KeptState): Promise<SlackState> {
    const bytes = await kept.load()
    if (bytes === undefined) return new SlackState(kept, new Journal())
    const parts = readParts(bytes)
    if (parts === undefined) throw new UserError((words) => words.slackAccount.state.otherVersion)
    const journal = new Journal(parts['journal'], await kept.notes?.load())
    if (journal.isAsSaved) kept.notes?.begin()
    return new SlackState(kept, journal)
  }

  /** Resolves once all that the journal holds now is durable. */
  save(): Promise<void> {
    return this.#keeper.flush()
  }

  /** Resolves once one arrival of the journal is durable: noted, where that is possible, rather than saved with all the rest. */
  async keep(arrival: Arrival): Promise<void> {
    const isNoted = this.#notes?.isOpen === true && (await this.#notes.add(this.journal.note(arrival)))
    if (!isNoted) await this.save()
  }
}
