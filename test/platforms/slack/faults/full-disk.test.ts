// A disk that is full when something must be kept: whoever asked is told, nothing is half done, and a digest waits for room.

import { expect, test } from 'vitest'

import type { KeptState } from '../../../../src/chat/kept-state.ts'
import type { Answer } from '../../../../src/chat/platform.ts'
import { textReply } from '../../../../src/chat/reply.ts'
import { words } from '../../../../src/i18n/words.ts'
import { line, plainText } from '../../../../src/i18n/rich-text.ts'
import { notedState } from '../../../support/noted-state.ts'
import { labelsIn } from './register-of.ts'
import { mark, post, said, troubled } from './troubled.ts'

const told = plainText(words.fr.slackMessages.notKept)

/** A state that can be full, and what is on it. */
const disk = () => {
  let bytes: Uint8Array | undefined
  const state = { isFull: false, attempts: 0 }
  const kept: KeptState = {
    load: () => Promise.resolve(bytes),
    save: (saved) => {
      state.attempts += 1
      if (state.isFull) return Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
      bytes = Uint8Array.from(saved)
      return Promise.resolve()
    },
  }
  return { state, kept }
}

const full = async (speed: number) => {
  const given = await troubled({ speed })
  const { state, kept } = disk()
  const bot = await given.start({ kept })
  return { ...given, state, kept, bot }
}

test('a command is refused aloud, and a restart does not carry it out', async () => {
  const { camille, channel, start, state, kept, bot } = await full(20)
  state.isFull = true
  const refused = await camille.types(`/courriel reçu libellé:"${mark} 1"`, channel)
  expect((await refused.answer()).text).toBe(told)
  state.isFull = false
  const taken = await camille.types(`/courriel reçu libellé:"${mark} 2"`, channel)
  expect((await taken.answer()).text).toContain(`${mark} 2`)
  await bot.stop()
  const { directory } = bot
  const second = await start({ kept, directory })
  expect((await (await camille.types('/vigie aide', channel)).answer()).text).not.toBe('')
  await second.stop()
  expect(await labelsIn(directory)).toEqual([`${mark} 2`])
  expect([refused.shown.length, taken.shown.length]).toEqual([1, 1])
})

test('a command that can be neither noted nor saved is refused aloud, and a restart does not carry it out', async () => {
  const { camille, channel, start } = await troubled({ speed: 20 })
  const kept = notedState()
  const bot = await start({ kept })
  const type = async (count: number) => {
    const typed = await camille.types(`/courriel reçu libellé:"${mark} ${count}"`, channel)
    return (await typed.answer()).text
  }
  expect(await type(1)).toContain(`${mark} 1`)
  expect(await type(2)).toContain(`${mark} 2`)
  expect(kept.added).toBe(1)
  kept.refusesNotes = true
  kept.whileSaving = () => Promise.reject(new Error('no space left on device'))
  expect(await type(3)).toBe(told)
  kept.refusesNotes = false
  kept.whileSaving = () => Promise.resolve()
  expect(await type(4)).toContain(`${mark} 4`)
  await bot.stop()
  const { directory } = bot
  const second = await start({ kept: kept.copy(), directory })
  expect((await (await camille.types('/vigie aide', channel)).answer()).text).not.toBe('')
  await second.stop()
  expect(await labelsIn(directory)).toEqual([1, 2, 4].map((count) => `${mark} ${count}`))
})

/** A bot whose disk takes longer than an answer is waited for, and what came first: what was typed on disk, or acknowledged. */
const firstOnSlowDisk = async (typedText: string, answer?: Answer): Promise<string | undefined> => {
  const { slack, camille, channel, time, start } = await troubled({ speed: 4 })
  const events: string[] = []
  const slow: KeptState = {
    load: () => Promise.resolve(undefined),
    save: async () => {
      await time.pause(4_000, new AbortController().signal)
      events.push('kept')
    },
  }
  await start({ kept: slow, ...(answer && { answer }) })
  const typing = camille.types(typedText, channel).then((typed) => {
    events.push('acknowledged')
    return typed
  })
  await slack.until(() => slack.link.acks.recorded.length > 0)
  await (await typing).answer()
  expect(events).toContain('acknowledged')
  return events[0]
}

const longAnswer = textReply(
  line`Longue`,
  Array.from({ length: 400 }, (_, index) => line`${'mot '.repeat(50)}${index}`),
)

test.each<{ what: string; text: string; answer?: Answer; first: string }>([
  { what: 'one that changes something', text: `/courriel reçu libellé:"${mark}"`, first: 'kept' },
  { what: 'one that only reads', text: '/vigie aide courriel', first: 'acknowledged' },
  { what: 'one answered in parts', text: '/retards', answer: () => Promise.resolve(longAnswer), first: 'kept' },
])('a command on a slow disk, $what: $first first', async ({ text, answer, first }) => {
  expect(await firstOnSlowDisk(text, answer)).toBe(first)
})

test('what only reads is answered all the same', async () => {
  const { camille, channel, state } = await full(20)
  state.isFull = true
  expect((await (await camille.types('/retards', channel)).answer()).text).not.toBe(told)
})

test('a mention is refused to whoever wrote it, who may write it again', async () => {
  const { slack, camille, channel, state, bot } = await full(20)
  state.isFull = true
  const first = camille.mentions(`courriel reçu libellé:"${mark}"`, channel)
  expect((await camille.waitsFor(channel, ({ text }) => text === told)).isEphemeral).toBe(true)
  expect((await first.told).kind).toBe('acknowledged')
  state.isFull = false
  camille.mentions(`courriel reçu libellé:"${mark}"`, channel)
  await camille.waitsFor(channel, ({ user, isEphemeral }) => user === slack.app.botUser && !isEphemeral)
  await bot.stop()
  expect(await labelsIn(bot.directory)).toEqual([mark])
  expect(said(slack, channel)).toHaveLength(1)
})

test('a form stays open on the reason, and can be sent again', async () => {
  const { camille, channel, state, bot } = await full(1)
  const form = await (await camille.types('/courriel', channel)).view()
  state.isFull = true
  const refused = await camille.submits(form, { État: 'Reçu' })
  expect([refused.kind, JSON.stringify(refused)]).toEqual(['updated', expect.stringContaining('son disque est plein')])
  state.isFull = false
  expect((await camille.submits(form, { État: 'Reçu' })).kind).toBe('closed')
  await bot.stop()
  expect(await labelsIn(bot.directory)).toEqual([''])
})

test('a digest and an answer wait for room, and are there once', async () => {
  const { slack, camille, channel, state, bot } = await full(400)
  state.isFull = true
  const posting = post(bot, channel)
  await bot.untilLogged('message waits until the state can be saved')
  expect(slack.callsOf('chat.postMessage')).toEqual([])
  state.isFull = false
  await posting
  expect(camille.sees(channel)).toHaveLength(1)
})

test('a stop says so in the log, and leaves nothing open', async () => {
  const { camille, channel, state, bot } = await full(1)
  await (await camille.types(`/courriel reçu libellé:"${mark}"`, channel)).answer()
  state.isFull = true
  await bot.stop()
  expect(bot.logged.some((text) => text.includes('state not saved'))).toBe(true)
  expect(await labelsIn(bot.directory)).toEqual([mark])
})
