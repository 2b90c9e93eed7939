// What was asked, noted between two saves: a restart finds it, does nothing twice, and forgets no answer that is still to be said.

import { expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { type Arrival, keyOf, roomOf, userOf } from '../../../../src/platforms/slack/state/arrival.ts'
import { SlackState } from '../../../../src/platforms/slack/state/slack-state.ts'
import { entryId, messageKey } from '../../../../src/register/ids.ts'
import { notedState } from '../../../support/noted-state.ts'
import { utterance } from '../sending/saying-to.ts'

const start = 1_800_000_000_000

const arrival = (id: string): Arrival => ({
  id,
  at: start,
  destination: { kind: 'private', channel: 'C1', user: 'U1', responseUrl: 'https://hooks.example.org/1' },
  message: { key: keyOf(id), user: userOf('U1'), room: roomOf('C1'), text: '!courriel reçu', direct: false },
})

/** A state that was saved once, so that notes may be added, and what a restart would find of it at any time. */
const begun = async () => {
  const kept = notedState()
  const state = await SlackState.load(kept)
  await state.save()
  const ask = async (id: string): Promise<void> => {
    state.journal.arrive(arrival(id))
    await state.keep(arrival(id))
  }
  const pending = async () => (await SlackState.load(kept.copy())).journal.pending.map(({ id }) => id)
  return { kept, state, ask, pending }
}

test('what was asked is noted, not saved with all the rest, and a restart finds it', async () => {
  const { kept, ask, pending } = await begun()
  await ask('a')
  await ask('b')
  expect([kept.saves, kept.added]).toEqual([1, 2])
  expect(await pending()).toEqual(['a', 'b'])
})

test('the very first thing asked is saved, since no saved journal says whose the notes are', async () => {
  const kept = notedState()
  const state = await SlackState.load(kept)
  state.journal.arrive(arrival('a'))
  await state.keep(arrival('a'))
  expect([kept.saves, kept.added]).toEqual([1, 0])
})

test('a restart that finds all of it saved notes at once', async () => {
  const kept = (await begun()).kept.copy()
  const next = await SlackState.load(kept)
  next.journal.arrive(arrival('a'))
  await next.keep(arrival('a'))
  expect([kept.saves, kept.added]).toEqual([0, 1])
})

test('what a restart found in notes is saved before they give way to others', async () => {
  const first = await begun()
  await first.ask('a')
  const kept = first.kept.copy()
  const next = await SlackState.load(kept)
  next.journal.arrive(arrival('b'))
  await next.keep(arrival('b'))
  expect([kept.saves, kept.added]).toEqual([1, 0])
  expect((await SlackState.load(kept)).journal.pending.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('a note tells what was over before it: that is known, and not answered again', async () => {
  const { state, ask, kept } = await begun()
  await ask('a')
  state.journal.settle('a', start)
  await ask('b')
  state.journal.withdraw('b')
  await ask('c')
  const { journal } = await SlackState.load(kept)
  expect(journal.pending.map(({ id }) => id)).toEqual(['c'])
  expect(['a', 'b', 'c'].map((id) => journal.knows(id))).toEqual([true, false, true])
})

test('what is over is not told as long as words queued with it are saved nowhere', async () => {
  const { state, ask, pending } = await begun()
  await ask('a')
  state.journal.settle('a', start, [utterance('answer', ['un'])])
  await ask('b')
  expect(await pending()).toEqual(['a', 'b'])
  await state.save()
  expect(await pending()).toEqual(['b'])
})

test('what is over is not told as long as it is saved nowhere that a posted list has to follow it', async () => {
  const { kept, state, ask, pending } = await begun()
  const key = messageKey('digest')
  const entries = [{ id: entryId(7), actions: [] }]
  const list = { kind: 'list' as const, items: [line`n° 7`], entries }
  const reply: Reply = { title: line`relevé`, blocks: [list], actions: [], audience: 'room' }
  state.journal.finish(utterance('digest', ['un'], { post: { key, reply }, said: ['1.000001'] }), start)
  await state.save()
  await ask('a')
  state.journal.touch([entryId(7)])
  state.journal.settle('a', start)
  await ask('b')
  expect(await pending()).toEqual(['a', 'b'])
  await state.save()
  expect((await SlackState.load(kept)).journal.behind.map((post) => post.key)).toEqual([key])
  expect(await pending()).toEqual(['b'])
})

test('what was taken back and asked again is still to be answered, whichever note tells that it was taken back', async () => {
  const { kept, state, ask, pending } = await begun()
  await ask('a')
  state.journal.settle('before', start, [utterance('answer', ['un'])])
  kept.whileSaving = async () => {
    state.journal.withdraw('a')
    await ask('a')
  }
  await state.save()
  await ask('b')
  expect(await pending()).toEqual(['a', 'b'])
})

test('a note that the saved journal holds is not taken in again', async () => {
  const { kept, state, ask } = await begun()
  await ask('a')
  state.journal.settle('a', start)
  kept.keepsNotes = true
  await state.save()
  expect(kept.noted).toHaveLength(1)
  expect((await SlackState.load(kept)).journal.pending).toEqual([])
})

test('notes of a journal that is gone are none of another’s', async () => {
  const { kept, ask } = await begun()
  await ask('a')
  const other = await begun()
  kept.state = other.kept.state
  expect((await SlackState.load(kept)).journal.pending).toEqual([])
})

test('what cannot be noted is saved', async () => {
  const { kept, ask, pending } = await begun()
  kept.refusesNotes = true
  await ask('a')
  expect([kept.saves, kept.added]).toEqual([2, 0])
  expect(await pending()).toEqual(['a'])
})

test('noted while the journal was being saved, it stands in notes that stay', async () => {
  const { kept, state, ask, pending } = await begun()
  state.journal.settle('before', start)
  kept.whileSaving = () => ask('a')
  await state.save()
  expect(kept.noted).toHaveLength(1)
  expect(await pending()).toEqual(['a'])
})
