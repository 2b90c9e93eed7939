// One call of a test to a homeserver, over plain HTTP: no library of Matrix stands between.

/** What the homeserver refused. */
export class HttpFault extends Error {
  readonly status: number
  readonly errcode: string

  constructor(call: string, status: number, { errcode, error }: { errcode?: string; error?: string }) {
    super(`${call}: ${status} ${errcode ?? ''} ${error ?? ''}`)
    this.status = status
    this.errcode = errcode ?? ''
  }
}

const client = '/_matrix/client/v3'

/** One call, whose answer is believed to have the shape asked for. */
export const call = async <Answer>(
  { url, token }: { readonly url: string; readonly token?: string },
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
): Promise<Answer> => {
  const response = await fetch(`${url}${client}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new HttpFault(`${method} ${path}`, response.status, answer as object)
  return answer as Answer
}
