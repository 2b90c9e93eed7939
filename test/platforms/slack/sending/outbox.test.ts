// What is to be said is said once and in order, whatever becomes of calls, answers and processes.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { textReply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { PostRefused } from '../../../../src/platforms/pacing/awaited-posts.ts'
import { Journal } from '../../../../src/platforms/slack/state/journal.ts'
import type { Utterance } from '../../../../src/platforms/slack/state/utterance.ts'
import { messageKey } from '../../../../src/register/ids.ts'
import { type Fate, FrailSlack } from './frail-slack.ts'
import { sayingTo, utterance } from './saying-to.ts'

const file = {
  kind: 'file' as const,
  name: 'releve.csv',
  mediaType: 'text/csv',
  content: 'a;b',
  inWords: line`Liste complète`,
}

const passing = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fate>('taken') },
  { weight: 2, arbitrary: fc.constantFrom<Fate>('lost', 'late', 'vanished', 'unreached', 'too-fast') },
)

/** A look at what became of a call may fail as any call does. */
const looking = fc.array(fc.constantFrom('seen' as const, 'unreached' as const, 'too-fast' as const), { maxLength: 12 })

/** Utterances of one or three messages, with a file or without, in two channels. */
const said = fc.array(
  fc.record({ messages: fc.integer({ min: 1, max: 3 }), channel: fc.constantFrom('C1', 'C2'), files: fc.nat(1) }),
  { minLength: 1, maxLength: 4 },
)

const utterancesOf = (drawn: readonly { messages: number; channel: string; files: number }[]): readonly Utterance[] =>
  drawn.map(({ messages, channel, files }, at) =>
    utterance(
      `u${at}`,
      Array.from({ length: messages }, (_, index) => `${at}.${index}`),
      {
        channel,
        attachments: Array.from({ length: files }, () => file),
      },
    ),
  )

const expectedTexts = (all: readonly Utterance[], channel: string): readonly string[] =>
  all.filter((one) => one.channel === channel).flatMap(({ messages }) => messages.map(({ text }) => text))

describe('what is queued', () => {
  test('is there once and in order, whatever the network does', async () => {
    await fc.assert(
      fc.asyncProperty(said, fc.array(passing, { maxLength: 25 }), looking, async (drawn, fates, looks) => {
        const slack = new FrailSlack()
        slack.fates.push(...fates)
        slack.looks.push(...looks)
        const journal = new Journal()
        const all = utterancesOf(drawn)
        for (const one of all) journal.queue(one)
        const { outbox } = sayingTo(slack, journal)
        await outbox.settled()
        for (const channel of ['C1', 'C2'])
          expect(slack.there.filter((one) => one.channel === channel).map(({ text }) => text)).toEqual(
            expectedTexts(all, channel),
          )
        expect(slack.shared).toHaveLength(all.filter(({ attachments }) => attachments.length > 0).length)
        expect(journal.utterances).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('is there once and in order, whenever processes die', async () => {
    await fc.assert(
      fc.asyncProperty(
        said,
        fc.array(passing, { maxLength: 12 }),
        fc.array(fc.nat(6), { maxLength: 5 }),
        looking,
        async (drawn, fates, lives, looks) => {
          const slack = new FrailSlack()
          slack.fates.push(...fates)
          slack.looks.push(...looks)
          const all = utterancesOf(drawn)
          const first = new Journal()
          for (const one of all) first.queue(one)
          let bytes = first.bytes()
          let time
          for (const savesLeft of lives) {
            const life = sayingTo(slack, new Journal(bytes), { savesLeft, ...(time && { time }) })
            await Promise.race([life.outbox.settled(), quiet()])
            life.kill()
            await quiet()
            bytes = life.saved()
            time = life.time
          }
          const last = sayingTo(slack, new Journal(bytes), time && { time })
          await last.outbox.settled()
          for (const channel of ['C1', 'C2'])
            expect(slack.there.filter((one) => one.channel === channel).map(({ text }) => text)).toEqual(
              expectedTexts(all, channel),
            )
          expect(last.journal.utterances).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** Everything ran that can run without anybody waking it. */
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('a post', () => {
  const post = { key: messageKey('morning/1'), reply: textReply(line`relevé`) }

  test('is delivered once all of it is there', async () => {
    const journal = new Journal()
    journal.queue(utterance('u', ['un', 'deux'], { post }))
    const { outbox } = sayingTo(new FrailSlack(), journal)
    await outbox.delivered(post.key)
    expect(journal.wasPosted(post.key)).toBe(true)
  })

  test('that its channel refuses is given up, and whoever waits for it is told', async () => {
    const slack = new FrailSlack()
    slack.fates.push('refused')
    const journal = new Journal()
    journal.queue(utterance('u', ['un', 'deux'], { post }))
    const { outbox } = sayingTo(slack, journal)
    await expect(outbox.delivered(post.key)).rejects.toThrow(PostRefused)
    expect([slack.there, journal.utterances, journal.wasPosted(post.key)]).toEqual([[], [], false])
  })

  test('whose picture cannot be drawn is posted all the same, and says that it does not come', async () => {
    const slack = new FrailSlack()
    const journal = new Journal()
    const chart = {
      kind: 'chart',
      shape: 'bars',
      title: 'Appels',
      unit: '%',
      labels: [],
      series: [],
      inWords: [],
    } as const
    journal.queue(utterance('u', ['un', 'deux'], { post, attachments: [chart, file] }))
    const { outbox } = sayingTo(slack, journal, { draw: () => Promise.reject(new Error('no font')) })
    await outbox.delivered(post.key)
    expect(slack.there.map(({ text }) => text)).toEqual(['un', 'deux', expect.stringContaining('Appels')])
    expect(slack.shared).toHaveLength(1)
  })
})

describe('a message refused for its shape', () => {
  test('is said in text alone', async () => {
    const slack = new FrailSlack()
    slack.fates.push('refused-shape')
    const journal = new Journal()
    journal.queue(utterance('u', ['un', 'deux']))
    await sayingTo(slack, journal).outbox.settled()
    expect(slack.there.map(({ text, blocks }) => ({ text, blocks }))).toEqual([
      { text: 'un', blocks: 0 },
      { text: 'deux', blocks: 1 },
    ])
  })

  test('a chart that Slack does not draw comes as a picture', async () => {
    const slack = new FrailSlack()
    slack.fates.push('refused-shape')
    const journal = new Journal()
    const chart = {
      kind: 'chart' as const,
      shape: 'bars' as const,
      title: 'Appels décrochés',
      unit: '%',
      labels: ['Séjour'],
      series: [{ name: 'taux', values: [0.9] }],
      inWords: [line`Séjour : 90 %`],
    }
    const drawn = { type: 'data_visualization', title: 'Appels décrochés', chart: { type: 'bar' } } as never
    journal.queue(
      utterance('u', [], { messages: [{ text: 'un', blocks: [{ type: 'divider' }, drawn] }], charts: [chart] }),
    )
    await sayingTo(slack, journal).outbox.settled()
    expect(slack.there.map(({ blocks }) => blocks)).toEqual([1])
    expect(slack.shared).toMatchObject([{ channel: 'C1', thread: slack.there[0]?.ts }])
  })
})

describe('where the history cannot be read', () => {
  test('a message that may be there is said again after two minutes, and says so', async () => {
    const slack = new FrailSlack()
    slack.isBlind = true
    slack.fates.push('lost')
    const journal = new Journal()
    journal.queue(utterance('u', ['relevé']))
    const { outbox, time } = sayingTo(slack, journal)
    await outbox.settled()
    expect(slack.there.map(({ text }) => text)).toEqual([
      'relevé',
      'Ce message a peut-être déjà été envoyé\u00a0: Slack n’a pas confirmé le premier envoi.\nrelevé',
    ])
    expect(time.now - 1_000_000).toBeGreaterThanOrEqual(120_000)
  })
})
