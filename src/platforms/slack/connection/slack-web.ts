// The calls to Slack that this bot makes, and nothing more of its interface. Each throws a CallFailed.

import type { SlackMessage } from '../saying/message.ts'

/** The bot as Slack knows it, and its workspace. */
export interface Identity {
  readonly teamId: string
  readonly team: string
  readonly userId: string
  readonly botId: string
  /** Where the workspace belongs to an organisation. */
  readonly enterpriseId?: string
  /** What the token may do, where Slack says so. */
  readonly scopes: readonly string[]
}

/** Where a message is, or is to be; timestamps are Slack's own, as text. */
export interface MessageSpot {
  readonly channel: string
  readonly thread?: string
}

export interface ChannelInfo {
  readonly id: string
  readonly name: string
  readonly isDirect: boolean
  readonly isPrivate: boolean
  readonly isArchived: boolean
  /** Whether the bot is in it. */
  readonly isMember: boolean
  /** With people of other workspaces. */
  readonly isShared: boolean
}

export interface PersonInfo {
  readonly id: string
  readonly teamId: string
  /** What others see: the chosen name, else the real one. */
  readonly displayName: string
  readonly isBot: boolean
  readonly isDeleted: boolean
}

/** A message of a conversation, without its text. */
export interface SaidMessage {
  readonly ts: string
  readonly botId?: string
  /** What `postMessage` was given as its name. */
  readonly name?: string
}

export interface FileInfo {
  readonly id: string
  /** Absent while Slack is still at it. */
  readonly mimetype?: string
  /** The channels where it is shown. */
  readonly sharedIn: readonly string[]
}

/** A modal or a person's page, as Block Kit has it. */
export type View = Readonly<Record<string, unknown>>

export interface ShownView {
  readonly id: string
  readonly hash: string
}

export interface SlackWeb {
  authTest(): Promise<Identity>
  /** Gives the message's timestamp. `name` goes along as metadata, which everybody's apps can read. */
  postMessage(spot: MessageSpot, message: SlackMessage, name?: string): Promise<string>
  updateMessage(channel: string, ts: string, message: SlackMessage): Promise<void>
  /** For one person of the channel alone; Slack keeps it nowhere. */
  postEphemeral(spot: MessageSpot, user: string, message: SlackMessage): Promise<void>
  /** Within three seconds of what gave the trigger. */
  openView(triggerId: string, view: View): Promise<ShownView>
  /** With a hash, only when it is still the one that is shown. */
  updateView(viewId: string, view: View, hash?: string): Promise<void>
  publishHome(user: string, view: View): Promise<void>
  channelInfo(channel: string): Promise<ChannelInfo>
  /** Ids of all its people, bots among them. */
  members(channel: string): Promise<readonly string[]>
  /** From the newest to the oldest, page by page as they are read; of a thread, when there is one, from the oldest. `since` in milliseconds. */
  messagesSince(spot: MessageSpot, since: number): AsyncIterable<SaidMessage>
  /** The direct conversation with that person. */
  openDirect(user: string): Promise<string>
  userInfo(user: string): Promise<PersonInfo>
  /** First of the three steps of an upload; `length` in bytes. */
  getUploadUrl(file: { readonly name: string; readonly length: number; readonly altText: string }): Promise<UploadPlace>
  /** Second: nobody sees the file yet. */
  sendBytes(place: UploadPlace, bytes: Uint8Array): Promise<void>
  /** Third: shows it where `spot` says, or keeps it for blocks. */
  completeUpload(file: { readonly id: string; readonly title: string }, spot?: MessageSpot): Promise<void>
  fileInfo(id: string): Promise<FileInfo>
  /** To a `response_url`: five times within half an hour. */
  respond(responseUrl: string, message: SlackMessage, options?: RespondOptions): Promise<void>
}

export interface UploadPlace {
  readonly fileId: string
  /** A secret: whoever has it can write the file. */
  readonly url: string
}

export interface RespondOptions {
  /** For all of the channel; for the asker alone otherwise. */
  readonly inChannel?: boolean
  /** Takes the place of the message that the button was on. */
  readonly replace?: boolean
  readonly thread?: string
}
