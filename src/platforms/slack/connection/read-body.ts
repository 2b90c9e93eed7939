// The body of a request, read here so that nothing too large or unreadable reaches Bolt, which would fail where nobody waits.

import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'

/** A form with all its fields filled is a few tens of kilobytes. In bytes. */
const largest = 1_000_000

/** Whether it is what Slack sends: fields of a form, among them perhaps one that holds JSON, or JSON. */
const isReadable = (text: string, isForm: boolean): boolean => {
  const json = isForm ? parse(text)['payload'] : text
  if (isForm && json === undefined) return true
  if (typeof json !== 'string') return false
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/** Puts it where Bolt looks for it. Gives the status to answer with when it cannot be taken. */
export const readBody = async (request: IncomingMessage & { rawBody?: Buffer }): Promise<number | undefined> => {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 413
  const chunks: Buffer[] = []
  let size = 0
  // Left open when it is too much: the answer still has to go back.
  const reading = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  for await (const chunk of reading) {
    size += chunk.length
    if (size > largest) return 413
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
  if (!isReadable(body.toString(), isForm)) return 400
  request.rawBody = body
  return undefined
}
