// What the log writes, and what it keeps to itself.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLog, type Details, type LogLevel } from '../src/log.ts'

const now = () => Temporal.Instant.from('2026-11-16T08:00:00Z')

/** The lines that a log of a level writes for some events. */
const written = (
  level: LogLevel,
  secrets: readonly string[],
  ...events: readonly (readonly [LogLevel, string, Details?])[]
) => {
  const lines: string[] = []
  const log = createLog({ level, secrets, now, write: (line) => lines.push(line) })
  for (const [own, event, details] of events) log[own](event, details)
  return lines
}

test('one event is one line of JSON', () => {
  expect(written('info', [], ['info', 'digest sent', { room: 'matrix:!a', text: 'a\nb' }])).toEqual([
    '{"time":"2026-11-16T08:00:00Z","level":"info","event":"digest sent","details":{"room":"matrix:!a","text":"a\\nb"}}\n',
  ])
})

test('events below the level are left out', () => {
  const lines = written('warn', [], ['debug', 'a'], ['info', 'b'], ['warn', 'c'], ['error', 'd'])
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['c', 'd'])
})

describe('secrets', () => {
  test('are hidden by the name of their field, at any depth', () => {
    const [line] = written('info', [], ['info', 'connected', { slack: { botToken: 'a1', PASSWORD: 'b2', team: 'c3' } }])
    expect(line).toContain('"slack":{"botToken":"[redacted]","PASSWORD":"[redacted]","team":"c3"}')
  })

  test('are hidden by their value wherever it stands, the longer first', () => {
    const error = new Error('401 for xoxb-12345-67', { cause: new Error('xoxb-12345') })
    const [line] = written('info', ['xoxb-12345', 'xoxb-12345-67'], ['error', 'refused xoxb-12345-67', { error }])
    expect(line).not.toContain('xoxb')
    expect(line).not.toContain('-67')
    expect(line).toContain('"message":"401 for [redacted]"')
  })

  test('never pass, whatever the details', () => {
    const secret = 's3cr3t-value'
    const planted = fc.oneof(
      fc.string(),
      fc.constant(secret),
      fc.string().map((text) => text + secret),
    )
    const details = fc.dictionary(
      fc.string(),
      fc.oneof(planted, fc.array(planted), fc.dictionary(fc.string(), planted)),
    )
    fc.assert(
      fc.property(details, (values) => {
        const [line = ''] = written('info', [secret], ['info', 'event', values])
        expect(line).not.toContain(secret)
      }),
      { numRuns: 200 },
    )
  })
})

test('cycles, depths, bigints and functions are told without fail', () => {
  const cycle: Record<string, unknown> = { size: 10n, run: Math.max, when: now() }
  cycle['self'] = cycle
  const [line = ''] = written('info', [], ['info', 'odd', cycle])
  expect(line).toContain('"size":"10"')
  expect(line).toContain('"when":"2026-11-16T08:00:00Z"')
  expect(line).toContain('[…]')
})
