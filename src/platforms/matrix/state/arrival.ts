// What a sync brings that has to be dealt with: kept in the journal until it is, as it came from the server.

import type { IRoomEvent } from 'matrix-js-sdk'

/** An event as the server gives it, and its room: encrypted ones stay so until somebody needs to read them. */
export type RawEvent = IRoomEvent & { readonly room_id: string; readonly redacts?: string }

export type Arrival =
  /** `id` is the event's. */
  | { readonly kind: 'event'; readonly id: string; readonly room: string; readonly event: RawEvent }
  /**
   * More happened than the server would tell at once: what lies between the two
   * places is still to be read, no further back than our own arrival if that is among it.
   */
  | {
      readonly kind: 'gap'
      readonly id: string
      readonly room: string
      readonly from: string
      readonly to: string
      readonly hasArrival: boolean
    }
  | { readonly kind: 'invitation'; readonly id: string; readonly room: string }
  /** We are in a room where we were not. */
  | { readonly kind: 'joined'; readonly id: string; readonly room: string }
  /** Somebody left: the bot may be alone now. */
  | { readonly kind: 'departure'; readonly id: string; readonly room: string }
