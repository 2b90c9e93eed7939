// Calls to Slack that fail, each in its way: what is known of them afterwards, and that they were made once.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici'
import { describe, expect, onTestFinished, test } from 'vitest'

import type { CallFault } from '../../../../src/platforms/slack/connection/call-fault.ts'
import { startTunnelProxy } from '../../../support/network/tunnel-proxy.ts'
import type { HttpFault } from '../../../support/slack/faults.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { closedFront } from './closed-front.ts'
import { faultOf, message, webOf } from './web-on.ts'

const faults: readonly (readonly [string, HttpFault, CallFault])[] = [
  ['429 with its wait', { kind: 'rate-limited', retryAfter: 7 }, { kind: 'rate-limited', after: 7_000 }],
  ['429 without', { kind: 'rate-limited' }, { kind: 'rate-limited', after: 30_000 }],
  [
    '429 with a date',
    { kind: 'answer', status: 429, headers: { 'retry-after': 'Fri, 20 Nov 2026 08:00:00 GMT' }, body: '' },
    { kind: 'rate-limited', after: 30_000 },
  ],
  ['200 ratelimited', { kind: 'error', error: 'ratelimited' }, { kind: 'rate-limited', after: 30_000 }],
  ['200 rate_limited', { kind: 'error', error: 'rate_limited' }, { kind: 'rate-limited', after: 30_000 }],
  [
    'a refusal with its reasons',
    {
      kind: 'error',
      error: 'invalid_blocks',
      more: { response_metadata: { messages: ['[ERROR] too long [json-pointer:/blocks/0]'] } },
    },
    { kind: 'refused', error: 'invalid_blocks', details: ['[ERROR] too long [json-pointer:/blocks/0]'] },
  ],
  [
    'a refusal',
    { kind: 'error', error: 'channel_not_found' },
    { kind: 'refused', error: 'channel_not_found', details: [] },
  ],
  ['internal_error', { kind: 'error', error: 'internal_error' }, { kind: 'unknown' }],
  ['fatal_error', { kind: 'error', error: 'fatal_error', applied: true }, { kind: 'unknown' }],
  ['request_timeout', { kind: 'error', error: 'request_timeout' }, { kind: 'unknown' }],
  ['service_unavailable', { kind: 'error', error: 'service_unavailable' }, { kind: 'unknown' }],
  ['500', { kind: 'answer', status: 500, body: 'oops' }, { kind: 'unknown' }],
  ['503', { kind: 'answer', status: 503, body: '' }, { kind: 'unknown' }],
  ['a page with status 200', { kind: 'html' }, { kind: 'unknown' }],
  ['a page after it was carried out', { kind: 'html', applied: true }, { kind: 'unknown' }],
  ['half of an answer', { kind: 'truncated', applied: true }, { kind: 'unknown' }],
  ['no answer, carried out', { kind: 'drop', applied: true }, { kind: 'unknown' }],
  ['no answer, not carried out', { kind: 'drop', applied: false }, { kind: 'unknown' }],
  ['JSON that is no answer', { kind: 'answer', status: 200, body: 'null' }, { kind: 'unknown' }],
  ['JSON without what was asked', { kind: 'answer', status: 200, body: '{"ok":true}' }, { kind: 'unknown' }],
  ['a proxy’s refusal', { kind: 'answer', status: 403, body: '<html>' }, { kind: 'unreached' }],
  [
    'a redirection',
    { kind: 'answer', status: 302, headers: { location: '/elsewhere' }, body: '' },
    { kind: 'unknown' },
  ],
]

describe('a call that fails', () => {
  test.for(faults)('%s', async ([, fault, expected]) => {
    const slack = await useEmulator()
    const channel = slack.channel('qualité', [])
    const { web } = webOf(slack)
    slack.faults.next('chat.postMessage', fault)

    expect(await faultOf(web.postMessage({ channel: channel.id }, message))).toEqual(expected)
    expect(slack.callsOf('chat.postMessage').length, 'it is not tried again').toBeLessThanOrEqual(1)
  })

  test('too slow an answer is not known', async () => {
    const slack = await useEmulator()
    const until = Promise.withResolvers<void>()
    slack.faults.next('auth.test', { kind: 'hold', until: until.promise })
    expect(
      await faultOf(webOf({ botToken: slack.botToken, apiUrl: slack.apiUrl, callTimeout: 50 }).web.authTest()),
    ).toEqual({
      kind: 'unknown',
    })
    until.resolve()
  })

  test('nobody listens there: it never left', async () => {
    const { apiUrl } = await closedFront(await useEmulator())
    expect(await faultOf(webOf({ apiUrl }).web.authTest())).toEqual({ kind: 'unreached' })
  })

  test('a name that leads nowhere: it never left', async () => {
    expect(await faultOf(webOf({ apiUrl: 'http://slack.invalid/api/' }).web.authTest())).toEqual({ kind: 'unreached' })
  })

  test('an answer in TLS where none is spoken: it never left', async () => {
    const slack = await useEmulator()
    const { web } = webOf({ apiUrl: slack.apiUrl.replace('http:', 'https:') })
    expect(await faultOf(web.authTest())).toEqual({ kind: 'unreached' })
  })

  test('the proxy does not let it through: it never left', async () => {
    const proxy = await startTunnelProxy(1, 'user:password')
    const dispatcher = new EnvHttpProxyAgent({ httpsProxy: `http://127.0.0.1:${proxy.port}`, noProxy: '' })
    const fetch = ((...[address, options]: Parameters<typeof undiciFetch>) =>
      undiciFetch(address, { ...options, dispatcher })) as unknown as typeof globalThis.fetch
    expect(await faultOf(webOf({ apiUrl: 'https://slack.invalid/api/', fetch }).web.authTest())).toEqual({
      kind: 'unreached',
    })
    expect(proxy.asked).toHaveLength(1)
  })

  test('refusals are told, so that a dead token ends the process', async () => {
    const slack = await useEmulator()
    const { web, refused } = webOf({ apiUrl: slack.apiUrl })
    expect(await faultOf(web.authTest())).toMatchObject({ kind: 'refused', error: 'invalid_auth' })
    expect(refused).toEqual(['invalid_auth'])
  })
})

const respondTo = async (status: number, body: string, headers: Record<string, string> = {}) => {
  const server = createServer((_, answer) => answer.writeHead(status, headers).end(body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.close().closeAllConnections())
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}/commands/T1/1/secret`
}

describe('an answer at the address of a command', () => {
  test.for([
    [200, 'ok', 'carried out'],
    [200, '{"ok":true}', 'carried out'],
    [200, '<html>', { kind: 'unknown' }],
    [200, '{"ok":false,"error":"invalid_blocks"}', { kind: 'refused', error: 'invalid_blocks', details: [] }],
    [404, '{"ok":false,"error":"used_url"}', { kind: 'refused', error: 'used_url', details: [] }],
    [404, '{"ok":false,"error":"expired_url"}', { kind: 'refused', error: 'expired_url', details: [] }],
    [410, '', { kind: 'refused', error: 'expired_url', details: [] }],
    [403, '<html>', { kind: 'unreached' }],
    [429, '', { kind: 'rate-limited', after: 30_000 }],
    [500, '', { kind: 'unknown' }],
    [503, '{"ok":false,"error":"service_unavailable"}', { kind: 'unknown' }],
  ] as const)('%i %s', async ([status, body, expected]) => {
    const { web } = webOf({ apiUrl: 'http://slack.invalid/api/' })
    expect(await faultOf(web.respond(await respondTo(status, body), message))).toEqual(expected)
  })

  test('that leads nowhere is told without the address', async () => {
    const { apiUrl } = await closedFront(await useEmulator())
    const { web } = webOf({ apiUrl })
    const failures = await Promise.all(
      [`${apiUrl}secret`, 'no address secret'].map((address) =>
        web.respond(address, message).catch((error: unknown) => error),
      ),
    )
    expect(failures.map(String)).toEqual([
      'CallFailed: response_url: unreached',
      'CallFailed: response_url: invalid_url',
    ])
    expect(failures.every((failure) => failure instanceof Error && failure.cause === undefined)).toBe(true)
  })
})
