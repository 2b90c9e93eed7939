// What holds for whatever a reply says: Slack takes it, nobody is called by it, and nothing is lost without a word.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../../src/chat/reply.ts'
import { cleanText } from '../../../../src/grammar/clean-text.ts'
import { type Line, plainText } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { homeView } from '../../../../src/platforms/slack/saying/home-view.ts'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'
import { longestSpoken } from '../../../../src/platforms/slack/saying/spoken-text.ts'
import { withEntriesNow } from '../../../../src/platforms/slack/saying/with-entries-now.ts'
import { anyReply, laterOf } from './any-reply.ts'
import { ephemeral, post, render, textsOf, typed } from './rendering.ts'

const runs = { numRuns: 40 }

const sayings = { post, ephemeral, png: { ...post, charts: 'png' as const } }
const shape = fc.constantFrom('post' as const, 'ephemeral' as const, 'png' as const)

/** Without blanks and marks, which a message may set otherwise. */
const squeezed = (text: string): string =>
  cleanText(text)
    .normalize('NFD')
    .replace(/[\s*_~`\p{M}]/gu, '')

const whole = (line: Line): string => plainText(line)

/** What a reader must find in the blocks. Items of entries may be cut, and then show it. */
const expected = ({ title, blocks }: Reply): readonly string[] =>
  [
    whole(title),
    ...blocks.flatMap((item): readonly string[] => {
      switch (item.kind) {
        case 'text':
          return item.lines.map(whole)
        case 'list':
          return [item.heading ?? [], ...(item.entries ? [] : item.items), item.rest ?? []].map(whole)
        case 'table':
          return [whole(item.caption), ...item.rows.flatMap((row) => row.slice(0, item.columns.length))]
        case 'figure':
          return [item.label, item.value, ...item.notes.map(whole)]
        case 'chart':
          return [item.title, ...item.inWords.map(whole)]
        case 'file':
          return [whole(item.inWords)]
        case 'passage':
          return [item.text]
      }
    }),
  ].map(squeezed)

describe('whatever a reply says', () => {
  test('every message is within the limits', () => {
    fc.assert(
      fc.property(anyReply, shape, (reply, saying) => {
        for (const message of render(reply, sayings[saying]).messages) {
          expect(faultsOf(message)).toEqual([])
          expect(message.text).not.toBe('')
          expect(message.text.length).toBeLessThanOrEqual(longestSpoken)
        }
      }),
      runs,
    )
  })

  test('a page is within the limits', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(faultsOf(homeView(reply, words.fr))).toEqual([])
      }),
      runs,
    )
  })

  test('a post calls nobody but those whom it is for', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const allowed = new Set(['U0123ABCD', 'W99'].filter((id) => reply.mentions?.some((user) => user.endsWith(id))))
        for (const { text, blocks } of render(reply).messages) {
          const called = [...text.matchAll(/<([^>]*)>?/g)].map(([, inside]) => inside?.replace('@', ''))
          for (const id of [...called, ...typed(blocks, 'user').map((item) => item['user_id'])])
            expect(allowed).toContain(id)
          for (const item of typed(blocks, 'mrkdwn')) {
            expect(item['text']).not.toMatch(/[<>]/)
            expect(item['verbatim']).toBe(true)
          }
          for (const type of ['link', 'broadcast', 'channel', 'usergroup', 'emoji', 'markdown'])
            expect(typed(blocks, type)).toEqual([])
        }
      }),
      runs,
    )
  })

  test('elsewhere the only marks are names of people', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { text, blocks } of render(reply, ephemeral).messages)
          for (const said of [text, ...typed(blocks, 'mrkdwn').map((item) => String(item['text']))])
            expect(said.replaceAll('<@U0123ABCD>', '').replace(/<@U[A-Z0-9]{8,}>/g, '')).not.toMatch(/[<>]/)
      }),
      runs,
    )
  })

  test('all of it is in the messages', () => {
    fc.assert(
      fc.property(anyReply, shape, (reply, saying) => {
        const said = squeezed(
          render(reply, sayings[saying])
            .messages.map(({ blocks }, index) => textsOf(index === 0 ? blocks : blocks.slice(1)))
            .join(''),
        )
        for (const text of expected(reply)) expect(said).toContain(text)
      }),
      runs,
    )
  })

  test('a list that follows its entries keeps its messages, and what each of them lists', () => {
    fc.assert(
      fc.property(
        anyReply.chain((reply) => fc.tuple(fc.constant(reply), laterOf(reply), laterOf(reply))),
        ([reply, now, later]) => {
          const posted = render(reply).messages
          const once = withEntriesNow(reply, now)
          for (const again of [once, withEntriesNow(once, later)]) {
            const updated = render(again).messages
            expect(updated.length).toBe(posted.length)
            for (const message of updated) expect(faultsOf(message)).toEqual([])
          }
        },
      ),
      runs,
    )
  })
})
