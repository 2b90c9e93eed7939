// Long lists come page by page, with a cursor for the next.

import { ApiError } from '../api/api-error.ts'
import { type Call, text } from './method.ts'

/** Source: Slack's page on pagination. */
const largest = 1000

/** The page that a call asks for; `next` is empty on the last one. */
export const page = <Item>(
  all: readonly Item[],
  call: Call,
  usual: number,
): { readonly items: readonly Item[]; readonly next: string } => {
  const limit = call.args['limit'] ?? usual
  if (typeof limit !== 'number' || limit < 1 || limit > largest) throw new ApiError('invalid_limit')
  const cursor = text(call, 'cursor')
  const from =
    cursor === ''
      ? 0
      : Number(
          Buffer.from(cursor, 'base64url')
            .toString()
            .replace(/^next:/, ''),
        )
  if (!Number.isSafeInteger(from)) throw new ApiError('invalid_cursor')
  const end = from + limit
  return {
    items: all.slice(from, end),
    next: end < all.length ? Buffer.from(`next:${end}`).toString('base64url') : '',
  }
}
