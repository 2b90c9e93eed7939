// A request as the method sees it: forms, JSON and multipart are all ways to write the same arguments.

import type { IncomingMessage } from 'node:http'

import { isJson, type Json, parseJson } from '../json.ts'

export interface DecodedCall {
  readonly method: string
  /** From the header or from the body; undefined when there is none. */
  readonly token: string | undefined
  readonly headerToken: string | undefined
  readonly args: Json
}

export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The fields of a multipart body; files as buffers. */
export const partsOf = async (type: string, body: Buffer): Promise<Record<string, unknown>> => {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const parts: Record<string, unknown> = {}
  for (const [name, value] of form)
    parts[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())
  return parts
}

const argumentsOf = async (type: string, body: Buffer): Promise<Json> => {
  if (type.startsWith('multipart/form-data')) return partsOf(type, body)
  if (!type.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body.toString()))
  const value = parseJson(body.toString())
  return isJson(value) ? value : {}
}

/** `POST /api/chat.postMessage`, with its arguments in the body and in the address. */
export const decodeCall = async (request: IncomingMessage, body: Buffer): Promise<DecodedCall> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const { token, ...args } = {
    ...Object.fromEntries(url.searchParams),
    ...(await argumentsOf(request.headers['content-type'] ?? '', body)),
  }
  const headerToken = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  return {
    method: url.pathname.replace(/^\/api\//, ''),
    headerToken,
    token: headerToken ?? (typeof token === 'string' ? token : undefined),
    args,
  }
}
