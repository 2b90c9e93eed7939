// Long lists come page by page, with a cursor for the next.

import { ApiError } from '../api/api-error.ts'
import { type Call, text } from './method.ts'

/** What a list does with a limit: the largest one, and whether a greater one is refused or cut to it. */
export interface Limit {
  readonly usual: number
  readonly largest: number
  readonly isRefused: boolean
}

/** The page that a call asks for; `next` is empty on the last one. */
export const page = <Item>(
  all: readonly Item[],
  call: Call,
  { usual, largest, isRefused }: Limit,
): { readonly items: readonly Item[]; readonly next: string } => {
  const asked = typeof call.args['limit'] === 'number' ? call.args['limit'] : usual
  if (isRefused && (asked < 1 || asked > largest)) throw new ApiError('invalid_limit')
  const limit = asked < 1 ? usual : Math.min(asked, largest)
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
