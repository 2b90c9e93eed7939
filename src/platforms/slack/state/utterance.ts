// A reply to say in a channel, message by message, and how far it was said: kept until all of it is there.

import type { ChartBlock, Reply } from '../../../chat/reply.ts'
import type { EntryId, MessageKey } from '../../../register/ids.ts'
import type { SlackAttachment, SlackMessage } from '../saying/message.ts'

export interface Utterance {
  /** Goes with each message as its metadata, so that it is found again; the same whatever process says it. */
  readonly id: string
  readonly channel: string
  readonly thread?: string
  readonly messages: readonly SlackMessage[]
  /** Uploaded under the first message once all are said. */
  readonly attachments: readonly SlackAttachment[]
  /** Charts that Slack draws in the messages: pictures of them take their place where it refuses to. */
  readonly charts: readonly ChartBlock[]
  /** Timestamps of the messages that are there. */
  readonly said: readonly string[]
  /** How many attachments are there. */
  readonly uploaded: number
  /** The attachment whose bytes Slack has, and which it may have shared already. */
  readonly fileId?: string
  /**
   * When the call for what comes next was about to leave, in milliseconds since
   * 1970: as long as it stands here, nobody knows whether Slack carried it out.
   */
  readonly attemptedAt?: number
  readonly queuedAt: number
  /** What was posted under a key, and may have to follow its entries later. */
  readonly post?: {
    readonly key: MessageKey
    readonly reply: Reply
    /** Entries of it that changed while it was being said. */
    readonly touched?: readonly EntryId[]
  }
}

/** The message that comes next; nothing once all are there. */
export const nextMessage = ({ messages, said }: Utterance): SlackMessage | undefined => messages[said.length]

export const nextAttachment = ({ attachments, uploaded }: Utterance): SlackAttachment | undefined =>
  attachments[uploaded]

/** The thread that attachments go to: the one of the messages, or the one under the first of them. */
export const threadOf = ({ thread, said }: Utterance): string | undefined => thread ?? said[0]

/** Found again in a channel's history by this name. */
export const nameOf = ({ id, said }: Utterance): string => `${id}/${said.length}`
