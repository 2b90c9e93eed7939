// A digest that is cut: the rest is in its thread, as the file that the digest speaks of.

import { expect, test } from 'vitest'

import { labelsIn, meet, pressablesIn, textOf } from './meeting.ts'
import { asItReads, composeMorning, postMorning, untilUpdated } from './morning.ts'

/** Eighteen requests, overdue since the 10th. */
const busy = async () => {
  const meeting = await meet()
  const { camille, dominique, channel } = meeting
  for (let number = 1; number <= 18; number += 1)
    await (number % 2 === 0 ? camille : dominique).types(
      `/courriel reçu reçu:2/11 thème:« é ${number}; "x", = »`,
      channel,
    )
  return meeting
}

test('lists what fits, and the whole as the same file in the thread under it', async () => {
  const meeting = await busy()
  const { slack, camille, channel } = meeting
  const digest = await postMorning(meeting)
  const lines = textOf(digest).split('\n')
  expect(lines.filter((line) => line.startsWith('•'))).toHaveLength(15)
  expect(lines).toContain('et 3 autres : liste complète jointe, ou /retards')
  expect(digest.thread_ts).toBeUndefined()
  const { blocks } = await composeMorning(meeting)
  const csv = blocks.find((block) => block.kind === 'file')
  const [file] = slack.world.workspace.files.values()
  expect(file?.name).toBe('releve-2026-11-16.csv')
  expect(file?.content?.toString()).toBe(csv?.content)
  expect(csv?.content.split('\n').filter((row) => row.includes('é 1'))).toHaveLength(10)
  const shared = camille.sees(channel).filter(({ files }) => files?.some(({ id }) => id === file?.id))
  expect(shared.map(({ thread_ts }) => thread_ts)).toEqual([digest.ts])
})

test('has a menu on each line, whose choices fit and do what a button does', async () => {
  const meeting = await busy()
  const { dominique } = meeting
  const digest = await postMorning(meeting)
  const onEachLine = ['Répondu', 'Attente…', 'Transférer…', 'Pourquoi ?']
  expect(labelsIn(digest).slice(0, 60)).toEqual(Array.from({ length: 15 }, () => onEachLine).flat())
  expect(Math.max(...pressablesIn(digest).map(({ value }) => value.length))).toBeLessThanOrEqual(75)
  await dominique.presses('Répondu', digest, 6)
  const updated = await untilUpdated(meeting, digest)
  expect(labelsIn(updated).slice(0, 56)).toEqual(Array.from({ length: 14 }, () => onEachLine).flat())
  expect(textOf(asItReads(meeting, digest))).toMatch(/n° 7 · courriel, é 7; "x", = · réponse de fond/)
})

test('asked for by one person, its file goes to their conversation with the bot, under its title', async () => {
  const { slack, camille, dominique, channel } = await busy()
  const asked = await camille.types('/digest', channel)
  await slack.until(() => asked.shown.length > 1)
  expect(asked.shown.slice(1).map(textOf)).toEqual(['La pièce jointe arrive dans notre conversation privée.'])
  const [title, shared] = await camille
    .waitsFor(camille.direct, ({ files }) => files !== undefined)
    .then(() => camille.sees(camille.direct))
  expect(title?.text).toBe('Lundi 16 novembre · Séjour\u00a0: 18 demandes en retard')
  expect(shared).toMatchObject({ thread_ts: title?.ts, files: [{ name: 'releve-2026-11-16.csv' }] })
  expect(dominique.sees(channel).filter(({ text }) => text.startsWith('Lundi'))).toEqual([])
})
