// Reactions as buttons: each action of a reply has a key that stands for its command.

import type { Action } from '../../../chat/reply.ts'
import type { OutgoingEvent } from './outgoing.ts'

/** The keys in order: the digits one to nine as keycap emoji. */
export const reactionKeys = ['1️⃣', '2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣'] as const

export type ReactionKey = (typeof reactionKeys)[number]

/** More would bury the message under its buttons. */
const mostOffers = 5

/** What a reaction with this key stands for. */
export interface Offer {
  readonly key: ReactionKey
  readonly command: string
}

export const offersOf = (actions: readonly Action[]): readonly Offer[] =>
  reactionKeys.slice(0, Math.min(mostOffers, actions.length)).flatMap((key, index) => {
    const action = actions[index]
    return action === undefined ? [] : [{ key, command: action.command }]
  })

/** Clients disagree on U+FE0F, the sign that asks for the picture of a character: keys are compared without it. */
export const normaliseKey = (key: string): string => key.replaceAll('\uFE0F', '')

/** The bot's own reaction, which shows people the button. */
export const reactionTo = (event: string, key: ReactionKey): OutgoingEvent => ({
  kind: 'event',
  type: 'm.reaction',
  content: { 'm.relates_to': { rel_type: 'm.annotation', event_id: event, key } },
})
