// A digest with a file through everything that can befall its upload: one file in the channel, byte for byte.

import { describe, expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import type { HttpFault } from '../../../support/slack/faults.ts'
import type { UploadedFile } from '../../../support/slack/workspace/file.ts'
import { inStep } from './in-step.ts'
import { digest, mark, post, said, troubled } from './troubled.ts'

const content = `\u{FEFF}n°;service;libellé\r\n${`1042;Séjour;${mark} « été »\r\n`.repeat(200)}`

const withFile: Reply = {
  ...digest,
  blocks: [{ kind: 'file', name: 'retards.csv', mediaType: 'text/csv', content, inWords: line`La liste complète` }],
}

const shared = ({ world }: Emulator) => [...world.workspace.files.values()].filter(({ shares }) => shares.length > 0)

const whole = ({ content: bytes, shares }: UploadedFile) => ({
  isWhole: bytes?.equals(Buffer.from(content)),
  shares: shares.length,
})

/** By then, what was completed is in its channel. In milliseconds. */
const landed = 10_000

const faults: readonly (readonly [string, string, HttpFault])[] = [
  ['no place for it at first', 'files.getUploadURLExternal', { kind: 'answer', status: 503, body: '' }],
  ['the place lost on the way', 'files.getUploadURLExternal', { kind: 'drop', applied: true }],
  ['too many asked for a place', 'files.getUploadURLExternal', { kind: 'rate-limited', retryAfter: 20 }],
  ['bytes that go slowly', 'upload', { kind: 'delay', milliseconds: 200 }],
  ['bytes that do not arrive', 'upload', { kind: 'drop', applied: false }],
  ['bytes that arrive without a word', 'upload', { kind: 'drop', applied: true }],
  ['bytes that a gateway refuses', 'upload', { kind: 'answer', status: 502, body: '<html>' }],
  ['a page of a proxy after the bytes', 'upload', { kind: 'html', applied: true }],
  ['a completion that was not carried out', 'files.completeUploadExternal', { kind: 'drop', applied: false }],
  ['a completion whose answer is lost', 'files.completeUploadExternal', { kind: 'drop', applied: true }],
  ['a completion answered by half', 'files.completeUploadExternal', { kind: 'truncated', applied: true }],
  [
    'an internal error at the end',
    'files.completeUploadExternal',
    { kind: 'error', error: 'internal_error', applied: true },
  ],
  ['too many completions', 'files.completeUploadExternal', { kind: 'rate-limited' }],
]

describe('a file is under its digest once, byte for byte', () => {
  test.for(faults)('in spite of %s', async ([, method, fault]) => {
    const { slack, channel, start } = await inStep(3)
    const bot = await start()
    slack.faults.next(method, fault)
    await post(bot, channel, withFile)
    slack.clock.advance(landed)
    expect(shared(slack).map(whole)).toEqual([{ isWhole: true, shares: 1 }])
    expect(said(slack, channel).filter((text) => text.includes(mark))).toHaveLength(1)
  })

  test('through all of it one after the other', async () => {
    const { slack, channel, start } = await inStep(2)
    const bot = await start()
    for (const [, method, fault] of faults) slack.faults.next(method, fault)
    await post(bot, channel, withFile)
    slack.clock.advance(landed)
    expect(shared(slack).map(whole)).toEqual([{ isWhole: true, shares: 1 }])
  })
})

describe('a file that Slack does not take', () => {
  test.for(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'by %s is missed aloud: the digest is there, and says so',
    async (method) => {
      const { slack, channel, start } = await troubled()
      const bot = await start()
      slack.faults.next(method, { kind: 'error', error: 'file_uploads_disabled' }, Infinity)
      await post(bot, channel, withFile)
      const texts = said(slack, channel)
      expect([texts.length, texts[0]?.includes(mark), texts[1]]).toEqual([
        2,
        true,
        expect.stringContaining('retards.csv n’a pas pu être joint'),
      ])
      expect(shared(slack)).toEqual([])
    },
  )
})
