// The calls themselves: what each one sends, and what is read of the answer.

import { createHash } from 'node:crypto'

import type { SlackMessage } from '../saying/message.ts'
import * as answers from './answers.ts'
import { CallFailed } from './call-fault.ts'
import type { Caller } from './caller.ts'
import { callOutside } from './outside-call.ts'
import type { MessageSpot, SaidMessage, SlackWeb } from './slack-web.ts'

/** Slack's largest page that is read without complaint. */
const pageSize = 200

/** Files are a few hundred kilobytes; lines can be slow. In milliseconds. */
const uploadTimeout = 60_000

/** No address that somebody typed may unfold under what the bot says. */
const asGiven = { unfurl_links: false, unfurl_media: false }

const contentOf = ({ text, blocks }: SlackMessage) => ({ text, blocks })

const spotArgs = ({ channel, thread }: MessageSpot) => ({
  channel,
  ...(thread === undefined ? {} : { thread_ts: thread }),
})

/** An id in the form that clients of people give to their messages: Slack may know the second of two by it. */
const clientIdOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const named = (name: string | undefined) =>
  name === undefined
    ? {}
    : {
        metadata: { event_type: 'vigie_message', event_payload: { id: name } },
        client_msg_id: clientIdOf(name),
      }

const secondsOf = (milliseconds: number): string => (milliseconds / 1000).toFixed(6)

/** Pages until there are no more, one call each. */
async function* pagesOf<
  Page extends { readonly response_metadata?: { readonly next_cursor?: string | undefined } | undefined },
>(page: (cursor: { readonly cursor?: string }) => Promise<Page>): AsyncGenerator<Page> {
  let cursor: string | undefined
  do {
    const found = await page(cursor === undefined ? {} : { cursor })
    yield found
    cursor = found.response_metadata?.next_cursor
  } while (cursor !== undefined && cursor !== '')
}

async function* messagesSince(
  call: Caller,
  { channel, thread }: MessageSpot,
  since: number,
): AsyncGenerator<SaidMessage> {
  const args = { channel, oldest: secondsOf(since), inclusive: true, include_all_metadata: true, limit: pageSize }
  const pages = pagesOf((cursor) =>
    thread === undefined
      ? call('conversations.history', { ...args, ...cursor }, answers.messagePage)
      : call('conversations.replies', { ...args, ts: thread, ...cursor }, answers.messagePage),
  )
  for await (const { messages } of pages)
    for (const { ts, bot_id: botId, metadata } of messages) {
      const name = metadata?.event_payload?.id
      yield { ts, ...(botId ? { botId } : {}), ...(name === undefined ? {} : { name }) }
    }
}

export interface WebCallsSetting {
  readonly call: Caller
  readonly fetch: typeof globalThis.fetch
  /** In milliseconds. */
  readonly callTimeout: number
}

export const webCalls = ({ call, fetch, callTimeout }: WebCallsSetting): SlackWeb => ({
  authTest: async () => {
    const { team_id, team, user_id, bot_id, enterprise_id, response_metadata } = await call(
      'auth.test',
      {},
      answers.identity,
    )
    // A person's token: the bot would speak in that person's name.
    if (bot_id === undefined)
      throw new CallFailed('auth.test', { kind: 'refused', error: 'not_allowed_token_type', details: [] })
    return {
      teamId: team_id,
      team,
      userId: user_id,
      botId: bot_id,
      ...(enterprise_id ? { enterpriseId: enterprise_id } : {}),
      scopes: response_metadata?.scopes ?? [],
    }
  },
  postMessage: async (spot, message, name) => {
    const args = { ...spotArgs(spot), ...contentOf(message), ...asGiven, ...named(name) }
    return (await call('chat.postMessage', args, answers.posted)).ts
  },
  updateMessage: async (channel, ts, message) => {
    await call('chat.update', { channel, ts, ...contentOf(message) }, answers.done)
  },
  postEphemeral: async (spot, user, message) => {
    await call('chat.postEphemeral', { ...spotArgs(spot), user, ...contentOf(message) }, answers.done)
  },
  openView: async (triggerId, view) =>
    (await call('views.open', { trigger_id: triggerId, view }, answers.shownView)).view,
  updateView: async (viewId, view, hash) => {
    await call('views.update', { view_id: viewId, view, ...(hash === undefined ? {} : { hash }) }, answers.done)
  },
  publishHome: async (user, view) => {
    await call('views.publish', { user_id: user, view }, answers.done)
  },
  channelInfo: async (id) => {
    const { channel } = await call('conversations.info', { channel: id }, answers.channel)
    return {
      id: channel.id,
      name: channel.name,
      isDirect: channel.is_im ?? false,
      isPrivate: channel.is_private ?? false,
      isArchived: channel.is_archived ?? false,
      isMember: channel.is_member ?? false,
      isShared: channel.is_ext_shared ?? false,
    }
  },
  members: async (channel) => {
    const found: string[] = []
    const args = { channel, limit: pageSize }
    for await (const { members } of pagesOf((cursor) =>
      call('conversations.members', { ...args, ...cursor }, answers.memberPage),
    ))
      found.push(...members)
    return found
  },
  messagesSince: (spot, since) => messagesSince(call, spot, since),
  openDirect: async (user) => (await call('conversations.open', { users: user }, answers.openedDirect)).channel.id,
  userInfo: async (id) => {
    const { user } = await call('users.info', { user: id }, answers.person)
    return {
      id: user.id,
      teamId: user.team_id,
      displayName: user.profile.display_name || user.profile.real_name || user.name,
      isBot: user.is_bot ?? false,
      isDeleted: user.deleted ?? false,
    }
  },
  getUploadUrl: async ({ name, length, altText }) => {
    // The documentation and the published client disagree on what the alternative text is called.
    const args = { filename: name, length, alt_txt: altText, alt_text: altText }
    const { upload_url, file_id } = await call('files.getUploadURLExternal', args, answers.uploadPlace)
    return { fileId: file_id, url: upload_url }
  },
  sendBytes: (place, bytes) =>
    callOutside(fetch, {
      name: 'upload',
      address: place.url,
      body: new Uint8Array(bytes),
      contentType: 'application/octet-stream',
      timeout: uploadTimeout,
    }),
  completeUpload: async ({ id, title }, spot) => {
    const where = spot === undefined ? {} : { channel_id: spot.channel, ...(spot.thread && { thread_ts: spot.thread }) }
    await call('files.completeUploadExternal', { files: [{ id, title }], ...where }, answers.done)
  },
  fileInfo: async (id) => {
    const { file } = await call('files.info', { file: id }, answers.file)
    const shares = [file.shares?.public, file.shares?.private].flatMap((places) => Object.keys(places ?? {}))
    return {
      id: file.id,
      ...(file.mimetype ? { mimetype: file.mimetype } : {}),
      sharedIn: [...new Set([...shares, ...file.channels, ...file.groups, ...file.ims])],
    }
  },
  respond: (responseUrl, message, { inChannel = false, replace = false, thread } = {}) =>
    callOutside(fetch, {
      name: 'response_url',
      address: responseUrl,
      body: JSON.stringify({
        ...contentOf(message),
        ...asGiven,
        response_type: inChannel ? 'in_channel' : 'ephemeral',
        replace_original: replace,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      }),
      contentType: 'application/json; charset=utf-8',
      timeout: callTimeout,
    }),
})
