// A call is made until Slack answers it, unless it refuses or nobody waits any more.

import { expect, test } from 'vitest'

import { CallFailed, type CallFault } from '../../../../src/platforms/slack/connection/call-fault.ts'
import { patiently } from '../../../../src/platforms/slack/sending/patiently.ts'
import { FakeTime } from '../../pacing/fake-time.ts'
import { silent } from './saying-to.ts'

/** A call that fails so, then answers. */
const failing = (...faults: readonly CallFault[]) => {
  const left = [...faults]
  return () => {
    const fault = left.shift()
    return fault === undefined ? Promise.resolve('D1') : Promise.reject(new CallFailed('conversations.open', fault))
  }
}

const setting = () => {
  const time = new FakeTime()
  const stop = new AbortController()
  return { time, stop, log: silent, signal: stop.signal, pause: time.pause }
}

test('Slack away, slow or asking to wait is asked again, later and later', async () => {
  const given = setting()
  const call = failing({ kind: 'unreached' }, { kind: 'unknown' }, { kind: 'rate-limited', after: 30_000 })
  expect(await patiently(call, given)).toBe('D1')
  expect(given.time.waits).toEqual([500, 2_000, 30_000])
})

test('a refusal is the answer', async () => {
  const call = failing({ kind: 'refused', error: 'user_not_found', details: [] })
  await expect(patiently(call, setting())).rejects.toThrow('conversations.open: user_not_found')
})

test('a stop ends the waiting', async () => {
  const given = setting()
  const pause = (milliseconds: number) => {
    given.stop.abort()
    return given.time.pause(milliseconds, given.signal)
  }
  await expect(patiently(failing({ kind: 'unreached' }), { ...given, pause })).rejects.toThrow('unreached')
})
