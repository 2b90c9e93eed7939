// A refusal by Slack: its name, and what goes with it.

import type { Json } from '../json.ts'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly error: string
  readonly more: Json

  constructor(error: string, more: Json = {}) {
    super(error)
    this.error = error
    this.more = more
  }
}

/** Arguments that are missing or of the wrong kind. */
export const invalidArguments = (messages: readonly string[]): ApiError =>
  new ApiError('invalid_arguments', { response_metadata: { messages } })
