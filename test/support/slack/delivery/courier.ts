// The way from Slack to the app, whichever it is.

import type { Json } from '../json.ts'
import type { Acknowledged } from '../link/acknowledgements.ts'
import type { EnvelopeType, Retry } from '../link/envelope.ts'

export interface Courier {
  /** Resolves with what became of it, three seconds later at most. Never rejects. */
  deliver(type: EnvelopeType, payload: Json, retry?: Retry): Promise<Acknowledged>
}
