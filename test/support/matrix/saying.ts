// The contents of what people say, as their clients send them.

export interface Saying {
  /** User ids for `m.mentions`. */
  readonly mentions?: readonly string[]
  /** The event id of the thread's first message. */
  readonly thread?: string
  /** The event id of the message replied to. */
  readonly replyTo?: string
  readonly kind?: 'm.text' | 'm.notice' | 'm.emote'
}

const relation = ({ thread, replyTo }: Saying): object => {
  const reply = replyTo ?? thread
  const inReplyTo = reply === undefined ? {} : { 'm.in_reply_to': { event_id: reply } }
  if (thread === undefined) return inReplyTo
  return { rel_type: 'm.thread', event_id: thread, is_falling_back: replyTo === undefined, ...inReplyTo }
}

export const messageContent = (body: string, saying: Saying): object => {
  const { mentions = [], kind = 'm.text', thread, replyTo } = saying
  return {
    msgtype: kind,
    body,
    'm.mentions': mentions.length > 0 ? { user_ids: mentions } : {},
    ...(thread === undefined && replyTo === undefined ? {} : { 'm.relates_to': relation(saying) }),
  }
}

export const editContent = (eventId: string, body: string): object => ({
  msgtype: 'm.text',
  body: `* ${body}`,
  'm.new_content': { msgtype: 'm.text', body, 'm.mentions': {} },
  'm.mentions': {},
  'm.relates_to': { rel_type: 'm.replace', event_id: eventId },
})
