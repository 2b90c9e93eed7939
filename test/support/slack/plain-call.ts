// A call to the emulator without any client library in between.

import type { Emulator } from './emulator.ts'
import { type Json, jsonOf, parseJson } from './json.ts'

export interface PlainAnswer {
  readonly status: number
  readonly headers: Headers
  /** Empty when the body is no JSON. */
  readonly answer: Json
  readonly body: string
}

const read = async (response: Response): Promise<PlainAnswer> => {
  const body = await response.text()
  return { status: response.status, headers: response.headers, body, answer: jsonOf(parseJson(body)) }
}

/** Arguments as the SDK writes them: a form, whose structured fields are JSON. */
const formOf = (args: Json): URLSearchParams =>
  new URLSearchParams(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  )

/** `token` undefined sends none. */
export const plainCall = async (
  slack: Emulator,
  method: string,
  args: Json,
  token: string | undefined = slack.botToken,
): Promise<PlainAnswer> =>
  read(
    await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      body: formOf(args),
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    }),
  )

/** What is posted to an answer address. */
export const plainPost = async (url: string, value: Json): Promise<PlainAnswer> =>
  read(
    await fetch(url, {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'content-type': 'application/json' },
    }),
  )
