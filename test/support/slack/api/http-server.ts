// The addresses of the emulator: methods, answer addresses, upload addresses.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

import { isJson, parseJson } from '../json.ts'
import type { World } from '../world.ts'
import { carryOut } from './carry-out.ts'
import { bodyOf, decodeCall, partsOf } from './decode-call.ts'
import { answerWith, type Written } from './write-answer.ts'

const json = 'application/json; charset=utf-8'

const callMethod = async (world: World, request: IncomingMessage, response: ServerResponse, body: Buffer) => {
  const call = await decodeCall(request, body)
  const fault = world.faults.take(call.method, call.args)
  const apply = (): Written => {
    const { status, headers, answer } = carryOut(world, call)
    world.record({ method: call.method, args: call.args, answer })
    return { status, headers: { 'content-type': json, ...headers }, body: JSON.stringify(answer) }
  }
  const before = world.calls.length
  const answering = answerWith(world, response, fault, apply)
  if (world.calls.length === before) world.record({ method: call.method, args: call.args })
  await answering
}

const useAnswerAddress = async (world: World, request: IncomingMessage, response: ServerResponse, body: Buffer) => {
  const value = parseJson(body.toString())
  const args = isJson(value) ? value : {}
  const apply = (): Written => {
    const error = world.answerAddresses.use(`${world.httpUrl}${request.url ?? ''}`, args)
    world.record({ method: 'response_url', args, answer: error === undefined ? { ok: true } : { ok: false, error } })
    return error === undefined
      ? { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'ok' }
      : { status: 404, headers: { 'content-type': json }, body: JSON.stringify({ ok: false, error }) }
  }
  await answerWith(world, response, world.faults.take('response_url', args), apply)
}

const upload = async (world: World, request: IncomingMessage, response: ServerResponse, body: Buffer) => {
  const { workspace } = world
  const type = request.headers['content-type'] ?? ''
  const parts = type.startsWith('multipart/form-data') ? Object.values(await partsOf(type, body)) : [body]
  const content = parts.find((part): part is Buffer => part instanceof Buffer) ?? Buffer.alloc(0)
  const file = workspace.files.get(/[^/]*$/.exec(request.url ?? '')?.[0] ?? '')
  const apply = (): Written => {
    world.record({ method: 'upload', args: { file_id: file?.id ?? '', length: content.length }, answer: { ok: true } })
    if (file === undefined) return { status: 404, headers: {}, body: 'not found' }
    workspace.files.set(file.id, { ...file, content })
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: `OK - ${content.length}` }
  }
  await answerWith(world, response, world.faults.take('upload', { file_id: file?.id ?? '' }), apply)
}

const handle = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request)
  const path = request.url ?? ''
  if (path.startsWith('/api/')) return callMethod(world, request, response, body)
  if (/^\/(?:commands|actions)\//.test(path)) return useAnswerAddress(world, request, response, body)
  if (path.startsWith('/upload/')) return upload(world, request, response, body)
  response.writeHead(404).end()
}

/** A fault of the emulator itself must be seen: it answers 500 with its own words, and keeps the error. */
export const createApiServer = (world: World): Server =>
  createServer((request, response) => {
    handle(world, request, response).catch((error: unknown) => {
      // A client that goes away in the middle of its own request is no fault of the emulator.
      if (!response.destroyed && !request.destroyed) world.ownFaults.push(error)
      response.destroy()
    })
  })
