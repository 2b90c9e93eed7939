// The whole state of the account in one file: session, journal, cursor and keys, saved together or not at all.

import type { KeptState } from '../../../chat/kept-state.ts'
import { UserError } from '../../../errors.ts'
import { CryptoDatabases } from './crypto-databases.ts'
import { type SyncIntake, SyncStore } from './sync-store.ts'
import { Turns } from './turns.ts'
import { Journal } from '../state/journal.ts'
import { SessionPart, type Session } from '../state/session.ts'
import { readParts, StateKeeper } from '../../keeping/state-keeper.ts'

export class MatrixState {
  readonly session: SessionPart
  readonly journal: Journal
  readonly databases: CryptoDatabases
  readonly #turns = new Turns()
  readonly #keeper: StateKeeper
  #store: SyncStore | undefined
  #cursor: Uint8Array | undefined

  private constructor(kept: KeptState, session: SessionPart, journal: Journal, databases: CryptoDatabases) {
    this.session = session
    this.journal = journal
    this.databases = databases
    const parts = {
      session,
      journal,
      sync: {
        version: () => this.#store?.version() ?? 0,
        bytes: () => this.#store?.bytes() ?? this.#cursor ?? new Uint8Array(),
      },
      crypto: databases,
    }
    this.#keeper = new StateKeeper(kept, parts, (read) => this.#turns.copy(read))
  }

  /** Nothing when the account was not set up. Throws a UserError when another version of Vigie wrote the state. */
  static async load(kept: KeptState): Promise<MatrixState | undefined> {
    const bytes = await kept.load()
    if (bytes === undefined) return undefined
    const parts = readParts(bytes)
    if (parts?.['session'] === undefined) throw new UserError((words) => words.matrixAccount.session.otherVersion)
    const databases = new CryptoDatabases()
    if (parts['crypto'] !== undefined) await databases.restore(parts['crypto'])
    const state = new MatrixState(kept, SessionPart.read(parts['session']), new Journal(parts['journal']), databases)
    state.#cursor = parts['sync']
    return state
  }

  /** The state of a device that has said and heard nothing yet. */
  static begin(kept: KeptState, session: Session): MatrixState {
    return new MatrixState(kept, new SessionPart(session), new Journal(), new CryptoDatabases())
  }

  /** Where a new connection goes on from; what it takes in is for `intake`. */
  openStore(intake: SyncIntake): SyncStore {
    this.#store = new SyncStore(intake, this.#store?.bytes() ?? this.#cursor, this.#turns)
    return this.#store
  }

  /** Resolves once all that is known now is durable. Nothing that depends on it may go out before, or when this throws. */
  save(): Promise<void> {
    return this.#keeper.flush()
  }
}
