// People of the workspace.

import type { UsersInfoResponse, UsersListResponse } from '@slack/web-api'

import { ApiError } from '../api/api-error.ts'
import type { User } from '../workspace/user.ts'
import { type Method, text } from './method.ts'
import { page } from './page.ts'

const answered = ({ id, team, name, realName, isBot, isDeleted }: User) => ({
  id,
  team_id: team,
  name,
  real_name: realName,
  deleted: isDeleted,
  is_bot: isBot,
  tz: 'Europe/Paris',
  tz_label: 'Central European Time',
  tz_offset: 3600,
  profile: {
    display_name: name,
    display_name_normalized: name,
    real_name: realName,
    real_name_normalized: realName,
    team,
  },
})

const info: Method = (call) => {
  const user = call.world.workspace.users.get(text(call, 'user'))
  if (user === undefined) throw new ApiError('user_not_found')
  return { user: answered(user) } satisfies Omit<UsersInfoResponse, 'ok'>
}

const list: Method = (call) => {
  const { items, next } = page([...call.world.workspace.users.values()], call, {
    usual: 1000,
    largest: 1000,
    isRefused: false,
  })
  return { members: items.map(answered), response_metadata: { next_cursor: next } } satisfies Omit<
    UsersListResponse,
    'ok'
  >
}

export const userMethods = { 'users.info': info, 'users.list': list }
