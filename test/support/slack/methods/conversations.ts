// Conversations: what they are, who is in them, opening a direct one.

import type {
  ConversationsInfoResponse,
  ConversationsListResponse,
  ConversationsMembersResponse,
  ConversationsOpenResponse,
} from '@slack/web-api'

import { ApiError } from '../api/api-error.ts'
import { missingScope } from '../api/check-token.ts'
import type { Channel, ChannelKind } from '../workspace/channel.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type Call, knownChannel, type Method, text } from './method.ts'
import { page } from './page.ts'

const families = { public: 'channels', private: 'groups', im: 'im' } as const

/** Each kind of conversation has scopes of its own. */
export const checkKind = ({ token }: Call, { kind }: Channel, right: 'read' | 'history'): void => {
  const needed = `${families[kind]}:${right}`
  if (!token.scopes.has(needed)) throw missingScope([needed], token)
}

const answered = (workspace: Workspace, channel: Channel) => {
  const { id, kind, isArchived, created, members, name } = channel
  const { botUser } = workspace.app
  const shared = { id, created, is_archived: isArchived, is_im: kind === 'im', is_org_shared: false }
  const user = [...members].find((member) => member !== botUser)
  if (kind === 'im') return { ...shared, ...(user !== undefined && { user }) }
  return {
    ...shared,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_mpim: false,
    is_private: kind === 'private',
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: members.has(botUser),
    context_team_id: workspace.team,
    creator: user ?? botUser,
    num_members: members.size,
  }
}

const info: Method = (call) => {
  const channel = knownChannel(call, text(call, 'channel'))
  checkKind(call, channel, 'read')
  return { channel: answered(call.world.workspace, channel) } satisfies Omit<ConversationsInfoResponse, 'ok'>
}

/** Of conversations of several people without a name, there are none here. */
const listed: Readonly<Record<string, { readonly family: string; readonly kind?: ChannelKind }>> = {
  public_channel: { family: 'channels', kind: 'public' },
  private_channel: { family: 'groups', kind: 'private' },
  im: { family: 'im', kind: 'im' },
  mpim: { family: 'mpim' },
}

const list: Method = (call) => {
  const { workspace } = call.world
  const types = (text(call, 'types') || 'public_channel').split(',').map((type) => type.trim())
  if (!types.every((type) => type in listed)) throw new ApiError('invalid_types')
  const needed = types.map((type) => `${listed[type]?.family ?? ''}:read`)
  if (!needed.every((scope) => call.token.scopes.has(scope))) throw missingScope(needed, call.token)
  const kinds = types.map((type) => listed[type]?.kind)
  const all = [...workspace.channels.values()].filter(
    ({ kind, members, isArchived }) =>
      kinds.includes(kind) &&
      (kind === 'public' || members.has(workspace.app.botUser)) &&
      !(call.args['exclude_archived'] === true && isArchived),
  )
  const { items, next } = page(all, call, { usual: 100, largest: 1000, isRefused: true })
  return {
    channels: items.map((channel) => answered(workspace, channel)),
    response_metadata: { next_cursor: next },
  } satisfies Omit<ConversationsListResponse, 'ok'>
}

const members: Method = (call) => {
  const channel = knownChannel(call, text(call, 'channel'))
  checkKind(call, channel, 'read')
  const { items, next } = page([...channel.members], call, { usual: 100, largest: 1000, isRefused: true })
  return { members: [...items], response_metadata: { next_cursor: next } } satisfies Omit<
    ConversationsMembersResponse,
    'ok'
  >
}

const open: Method = (call) => {
  const { workspace } = call.world
  const [user = '', ...others] = text(call, 'users').split(',')
  const resumed = text(call, 'channel')
  if (user === '' && resumed !== '') return { channel: { id: knownChannel(call, resumed).id } }
  if (user === '') throw new ApiError('users_list_not_supplied')
  if (others.length > 0) throw new ApiError('method_not_supported_for_channel_type')
  if (!workspace.users.has(user)) throw new ApiError('user_not_found')
  if (workspace.users.get(user)?.isDeleted === true) throw new ApiError('user_disabled')
  return { channel: { id: workspace.direct(user).id } } satisfies Omit<ConversationsOpenResponse, 'ok'>
}

export const conversationMethods = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.open': open,
}
