// Messages whose key has not come: read once it does, told about after half a minute, given up after ten.

import { EventEmitter } from 'node:events'
import { type MatrixEvent, MatrixEventEvent } from 'matrix-js-sdk'
import { DecryptionFailureCode } from 'matrix-js-sdk/lib/crypto-api/index.js'
import { describe, expect, test } from 'vitest'
import { type After, Undecryptable } from '../../../../src/platforms/matrix/hearing/undecryptable.ts'

const minute = 60_000

/** What is seen of an event whose key is missing. */
class LockedEvent extends EventEmitter {
  isLocked = true
  decryptionFailureReason: DecryptionFailureCode | null = DecryptionFailureCode.MEGOLM_UNKNOWN_INBOUND_SESSION_ID
  isDecryptionFailure(): boolean {
    return this.isLocked
  }
  isBeingDecrypted(): boolean {
    return false
  }
  tryAgain(isLocked: boolean): void {
    this.isLocked = isLocked
    this.emit(MatrixEventEvent.Decrypted, this)
  }
}

const waiting = () => {
  const told: string[] = []
  let now = 0
  const timers = new Set<{ readonly at: number; run(): void }>()
  const after: After = (milliseconds, run) => {
    const timer = { at: now + milliseconds, run }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  const undecryptable = new Undecryptable({
    now: () => now,
    after,
    readable: ({ id }) => told.push(`readable ${id}`),
    tell: ({ id }) => told.push(`tell ${id}`),
    lost: ({ id }) => told.push(`lost ${id}`),
  })
  const pass = (milliseconds: number) => {
    now += milliseconds
    for (const timer of timers)
      if (timer.at <= now) {
        timers.delete(timer)
        timer.run()
      }
  }
  const hold = (id: string, sender = '@a:b.fr', room = '!a') => {
    const event = new LockedEvent()
    undecryptable.hold({ id, room, sender, event: event as unknown as MatrixEvent })
    return event
  }
  return { undecryptable, told, pass, hold, timers }
}

describe('a message whose key comes', () => {
  test('soon after it is read, and nobody is told', () => {
    const { told, pass, hold, timers } = waiting()
    const event = hold('1')
    pass(29_999)
    event.tryAgain(false)
    expect(told).toEqual(['readable 1'])
    expect({ timers: timers.size, listeners: event.listenerCount(MatrixEventEvent.Decrypted) }).toEqual({
      timers: 0,
      listeners: 0,
    })
  })

  test('late is read late, after people were told', () => {
    const { told, pass, hold } = waiting()
    const event = hold('1')
    event.tryAgain(true)
    pass(30_000)
    event.tryAgain(false)
    expect(told).toEqual(['tell 1', 'readable 1'])
  })

  test('never is given up after ten minutes, and not read any more', () => {
    const { told, pass, hold, timers } = waiting()
    const event = hold('1')
    pass(30_000)
    pass(10 * minute)
    event.tryAgain(false)
    expect(told).toEqual(['tell 1', 'lost 1'])
    expect(timers.size).toBe(0)
  })
})

describe('people', () => {
  test('are told once an hour of each sender in each room', () => {
    const { told, pass, hold } = waiting()
    hold('1')
    hold('2')
    hold('3', '@other:b.fr')
    hold('4', '@a:b.fr', '!other')
    pass(30_000)
    expect(told).toEqual(['tell 1', 'tell 3', 'tell 4'])
    pass(10 * minute)
    hold('5')
    pass(30_000)
    expect(told.filter((word) => word.startsWith('tell'))).toHaveLength(3)
    pass(10 * minute)
    pass(40 * minute)
    hold('6')
    pass(30_000)
    expect(told.at(-1)).toBe('tell 6')
  })

  test('are not told of messages from before our time', () => {
    const { undecryptable, told, timers } = waiting()
    const event = new LockedEvent()
    event.decryptionFailureReason = DecryptionFailureCode.HISTORICAL_MESSAGE_USER_NOT_JOINED
    undecryptable.hold({ id: '1', room: '!a', sender: '@a:b.fr', event: event as unknown as MatrixEvent })
    expect(told).toEqual(['lost 1'])
    expect(timers.size).toBe(0)
  })
})

test('two hundred wait at most: one more is given up at once', () => {
  const { told, hold } = waiting()
  for (let id = 0; id < 200; id += 1) hold(String(id))
  hold('0')
  expect(told).toEqual([])
  hold('one more')
  expect(told).toEqual(['tell one more', 'lost one more'])
})

test('after a stop nothing is told, read or given up', () => {
  const { undecryptable, told, pass, hold, timers } = waiting()
  const event = hold('1')
  undecryptable.stop()
  pass(60 * minute)
  event.tryAgain(false)
  expect(told).toEqual([])
  expect(timers.size).toBe(0)
})
