// What Slack delivers, whichever way it comes, in the terms of this bot; each one is acknowledged by whoever deals with it.

import type { SlackMessage } from '../saying/message.ts'

interface Delivered {
  /** The same for the same thing delivered again: event, trigger or submitted view. */
  readonly key: string
  /** `U…`; of our own workspace. */
  readonly user: string
  /** The workspace of the person: another one's people can be in a shared channel. */
  readonly team: string
  /** Slack gives up after three seconds. Rejects when the acknowledgement could not leave. */
  ack(): Promise<void>
}

/** A slash command. */
export interface CommandDelivery extends Omit<Delivered, 'ack'> {
  readonly kind: 'command'
  /** With its slash. */
  readonly command: string
  /** As Slack escapes it. */
  readonly text: string
  readonly channel: string
  readonly triggerId: string
  readonly responseUrl: string
  /** With a message, it is the answer, for the asker alone. */
  ack(answer?: SlackMessage): Promise<void>
}

/** A message that names the bot, or one in a direct conversation with it. */
export interface MessageDelivery extends Delivered {
  readonly kind: 'message'
  readonly channel: string
  readonly ts: string
  /** The first message of the thread that it stands in. */
  readonly thread?: string
  /** As Slack escapes it; empty when the message was deleted. */
  readonly text: string
  readonly isDirect: boolean
  /** A later word on the message `ts`. */
  readonly change?: 'edited' | 'deleted'
}

/** A button, or a choice of a menu. */
export interface ClickDelivery extends Delivered {
  readonly kind: 'click'
  readonly value: string
  readonly triggerId: string
  /** Where the message with the button is; absent on a person's own page. */
  readonly message?: {
    readonly channel: string
    readonly ts: string
    readonly thread?: string
    readonly isEphemeral: boolean
  }
  readonly responseUrl?: string
}

/** What a field of a form holds, by block id, as Slack gives it. */
export type FilledFields = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export type FormAnswer =
  /** By block id. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'update'; readonly view: Readonly<Record<string, unknown>> }

/** A form that was sent. */
export interface FormDelivery extends Omit<Delivered, 'ack'> {
  readonly kind: 'form'
  readonly viewId: string
  readonly callbackId: string
  /** What the form was opened with. */
  readonly metadata: string
  readonly fields: FilledFields
  /** Without an answer, the form closes. */
  ack(answer?: FormAnswer): Promise<void>
}

/** "Follow this message": nothing of its text is taken. */
export interface ShortcutDelivery extends Delivered {
  readonly kind: 'shortcut'
  readonly callbackId: string
  readonly channel: string
  readonly ts: string
  readonly triggerId: string
  readonly responseUrl: string
}

/** Somebody opened their page of the bot. */
export interface HomeDelivery extends Delivered {
  readonly kind: 'home'
}

export type Delivery =
  | CommandDelivery
  | MessageDelivery
  | ClickDelivery
  | FormDelivery
  | ShortcutDelivery
  | HomeDelivery

/** Deals with a delivery, acknowledgement included. Never throws. */
export type Deal = (delivery: Delivery) => Promise<void>
