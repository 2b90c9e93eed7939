// What happened on the emulator, without what differs from run to run: for comparing two runs.

import type { Emulator } from './emulator.ts'
import { type Json, jsonOf } from './json.ts'

/** Timestamps and identifiers that nobody chose. */
const chosenByNobody: readonly (readonly [RegExp, string])[] = [
  [/\d{10}\.\d{6}(?:\.[\w-]+)?/g, 'timestamp'],
  [/\d+\.31\.[0-9a-f]{32}/g, 'trigger'],
  [/"updated":\d+/g, '"updated":0'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uuid'],
  [/xox[bp]-[\w-]+|xapp-[\w-]+/g, 'token'],
  [/(?:ws|http):\/\/127\.0\.0\.1:\d+[^"]*/g, 'address'],
]

const plain = (text: string): string =>
  chosenByNobody.reduce((left, [pattern, name]) => left.replaceAll(pattern, name), text)

/** Structured arguments are compared as what they say, not as how they were written. */
const readArguments = (args: Json): Json =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const isStructured = typeof value === 'string' && /^[[{]/.test(value)
      return [name, isStructured ? (JSON.parse(value) as unknown) : value]
    }),
  )

/** Calls with their answers, and acknowledgements, in the order in which they came. */
export const transcriptOf = (slack: Emulator) => ({
  calls: slack.calls.map(({ method, args, answer }) =>
    jsonOf(JSON.parse(plain(JSON.stringify({ method, args: readArguments(args), answer })))),
  ),
  acknowledgements: slack.link.acks.recorded.map(({ kind, payload }) =>
    jsonOf(JSON.parse(plain(JSON.stringify({ kind, payload })))),
  ),
})
