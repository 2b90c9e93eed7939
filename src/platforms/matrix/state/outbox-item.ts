// Something to say in a room, under the transaction id that makes saying it twice saying it once.

import type { MessageKey } from '../../../register/ids.ts'
import type { Offer } from '../saying/reactions.ts'
import type { Outgoing } from '../saying/outgoing.ts'

export interface OutboxItem {
  /** The transaction id: the same for every attempt, also by a later process. */
  readonly id: string
  /** The transaction id where it is another: said in another way since the first was refused. */
  readonly sentAs?: string
  readonly room: string
  readonly outgoing: Outgoing
  /** Milliseconds since 1970. */
  readonly queuedAt: number
  /** Actions that the message offers. */
  readonly offers: readonly Offer[]
  /** The post that it belongs to, and whether it is its last message. */
  readonly post?: { readonly key: MessageKey; readonly last: boolean }
}
