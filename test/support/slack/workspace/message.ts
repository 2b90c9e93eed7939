// Messages as they are kept, and as somebody sees them.

import type { Json } from '../json.ts'

export interface StoredMessage {
  readonly type: 'message'
  readonly subtype?: string
  /** Of what people write. */
  readonly client_msg_id?: string
  readonly ts: string
  readonly user: string
  readonly team: string
  readonly text: string
  readonly blocks?: readonly Json[]
  readonly thread_ts?: string
  readonly metadata?: { readonly event_type: string; readonly event_payload: Json }
  readonly bot_id?: string
  readonly app_id?: string
  readonly bot_profile?: {
    readonly id: string
    readonly app_id: string
    readonly name: string
    readonly deleted: boolean
    readonly updated: number
    readonly team_id: string
    readonly icons: { readonly image_36: string; readonly image_48: string; readonly image_72: string }
  }
  readonly edited?: { readonly user: string; readonly ts: string }
  readonly files?: readonly { readonly id: string; readonly title: string; readonly name: string }[]
}

/** A message in a conversation, for one person alone when it is ephemeral. */
export interface SeenMessage extends StoredMessage {
  readonly channel: string
  readonly isEphemeral: boolean
}
