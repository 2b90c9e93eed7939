// Everything that can go wrong with a call, and what the emulator has done by then.

import { describe, expect, test } from 'vitest'

import { plainCall, plainPost } from '../../../support/slack/plain-call.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const scene = async () => {
  const slack = await useEmulator({ standsStill: true })
  const channel = slack.channel('qualité', [])
  const post = () => plainCall(slack, 'chat.postMessage', { channel: channel.id, text: 'x' })
  return { slack, channel, post }
}

describe('a call', () => {
  test('is answered with any status, headers and body', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'answer', status: 503, headers: { 'x-proxy': 'yes' }, body: 'busy' })
    const { status, headers, body } = await post()
    expect([status, headers.get('x-proxy'), body]).toEqual([503, 'yes', 'busy'])
    expect(channel.messages).toEqual([])
    expect((await post()).answer['ok']).toBe(true)
  })

  test('is carried out, and the answer is lost', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'drop', applied: true })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(channel.messages).toHaveLength(1)
  })

  test('is lost before it is carried out', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('*', { kind: 'drop', applied: false }, 2)
    await expect(post()).rejects.toThrow('fetch failed')
    await expect(post()).rejects.toThrow('fetch failed')
    expect(channel.messages).toEqual([])
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2)
  })

  test('is answered later than anybody waits', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'delay', milliseconds: 60_000 })
    const posting = post()
    await slack.until(() => channel.messages.length === 1)
    slack.clock.advance(60_000)
    expect((await posting).answer['ok']).toBe(true)
  })

  test('is answered when the test says so', async () => {
    const { slack, channel, post } = await scene()
    const { promise, resolve } = Promise.withResolvers<void>()
    slack.faults.next('chat.postMessage', { kind: 'hold', until: promise })
    const posting = post()
    await slack.until(() => channel.messages.length === 1)
    resolve()
    expect((await posting).answer['ok']).toBe(true)
  })

  test('meets the page of a proxy', async () => {
    const { slack, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'html' })
    const { status, headers, body } = await post()
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html'])
    expect(body).toContain('<html>')
  })

  test('is one too many, with and without a time to wait', async () => {
    const { slack, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'rate-limited', retryAfter: 7 })
    slack.faults.next('chat.postMessage', { kind: 'rate-limited' })
    const [first, second] = [await post(), await post()]
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7'])
    expect([second.status, second.headers.get('retry-after')]).toEqual([429, null])
  })

  test('is answered by half', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'truncated', applied: true })
    const { body, answer } = await post()
    expect(body).toMatch(/^\{"ok":true/)
    expect(answer).toEqual({})
    expect(channel.messages).toHaveLength(1)
  })

  test('may have been carried out or not, when Slack says that something broke', async () => {
    const { slack, channel, post } = await scene()
    slack.faults.next('chat.postMessage', { kind: 'error', error: 'internal_error', applied: true })
    slack.faults.next('chat.postMessage', { kind: 'error', error: 'fatal_error' })
    expect([(await post()).answer, (await post()).answer]).toEqual([
      { ok: false, error: 'internal_error' },
      { ok: false, error: 'fatal_error' },
    ])
    expect(channel.messages).toHaveLength(1)
  })

  test('goes wrong only where the test wants it', async () => {
    const { slack, channel, post } = await scene()
    const elsewhere = ({ channel: id }: Readonly<Record<string, unknown>>) => id !== channel.id
    slack.faults.next('chat.postMessage', { kind: 'drop', applied: false }, Infinity, elsewhere)
    expect((await post()).answer['ok']).toBe(true)
  })
})

test('an answer address fails like a method', async () => {
  const { slack, channel } = await scene()
  const camille = slack.join('camille')
  const url = slack.world.answerAddresses.issue('commands', { user: camille.id, channel: channel.id })
  slack.faults.next('response_url', { kind: 'answer', status: 500, body: 'oops' })
  expect((await plainPost(url, { text: 'x' })).status).toBe(500)
  expect((await plainPost(url, { text: 'x' })).status).toBe(200)
})

test('bytes that are sent slowly are there once they are all there', async () => {
  const { slack } = await scene()
  const { answer } = await plainCall(slack, 'files.getUploadURLExternal', { filename: 'a.png', length: '6' })
  slack.faults.next('upload', { kind: 'delay', milliseconds: 20_000 })
  const sending = fetch(String(answer['upload_url']), { method: 'POST', body: 'abcdef' })
  await slack.until(() => slack.callsOf('upload')[0])
  slack.clock.advance(20_000)
  expect(await (await sending).text()).toBe('OK - 6')
})
