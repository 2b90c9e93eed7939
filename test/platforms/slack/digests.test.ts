// The morning digest in its channel: what its buttons do, and how it follows its entries wherever they change.

import { expect, test } from 'vitest'

import type { Answer, Platform } from '../../../src/chat/platform.ts'
import { messageKey, roomId, userId } from '../../../src/register/ids.ts'
import { markupOf } from '../../support/slack/people/markup.ts'
import { labelsIn, meet, type Meeting, textOf, told } from './meeting.ts'
import { asItReads, postMorning, untilUpdated } from './morning.ts'

const onEachLine = ['Répondu', 'Attente…', 'Transférer…', 'Pourquoi ?']
const below = ['Répondre au n° 1', 'Échéance du n° 1', 'Retards']

/** Overdue for long, overdue since Friday, due today, due tomorrow; Camille took the second. */
const seeded = async (options: Parameters<typeof meet>[0] = {}): Promise<Meeting> => {
  const meeting = await meet(options)
  const { camille, dominique, channel } = meeting
  for (const line of ['reçu reçu:2/11 thème:récépissé', 'reçu reçu:5/11', 'reçu reçu:6/11', 'reçu reçu:9/11'])
    await dominique.types(`/courriel ${line}`, channel)
  await camille.types('/prendre 2', channel)
  return meeting
}

const lines = (message: { readonly text: string }): readonly string[] => textOf(message).split('\n')

test('has its buttons on each line that is late or due today, and calls those alone who took one of them', async () => {
  const meeting = await seeded()
  const digest = await postMorning(meeting)
  expect(lines(digest)).toEqual([
    'Lundi 16 novembre · Séjour : 2 demandes en retard, 1 à échéance aujourd’hui',
    `Pour : <@${meeting.camille.id}>`,
    'Échéances de vendredi dépassées',
    '• n° 2 · courriel · échéance le vendredi 13',
    'Toujours en retard',
    '• n° 1 · courriel, récépissé · 4 jours ouvrés de retard',
    'Aujourd’hui',
    '• n° 3 · courriel · échéance aujourd’hui',
    'Demain : n° 4',
    'Répondre au n° 1 : /repondre 1 fond',
    'Échéance du n° 1 : /pourquoi 1',
    'Retards : /retards',
  ])
  expect(labelsIn(digest)).toEqual([...onEachLine, ...onEachLine, ...onEachLine, ...below])
  expect(new Set(markupOf(digest).calls)).toEqual(new Set([meeting.camille.id]))
})

test('“Répondu” answers the entry, tells whoever pressed, and changes that line alone', async () => {
  const meeting = await seeded()
  const { camille, dominique, channel } = meeting
  const digest = await postMorning(meeting)
  const pressed = await dominique.presses('Répondu', digest)
  expect(textOf(await pressed.answer())).toMatch(/^Réponse apportée au n° 2 : hors délai\./)
  const updated = await untilUpdated(meeting, digest)
  const changed = lines(updated).filter((line, at) => line !== lines(digest)[at])
  expect(changed).toEqual(['• n° 2 · courriel · réponse de fond le lundi 16 novembre, hors délai'])
  expect(labelsIn(updated)).toEqual([...onEachLine, ...onEachLine, ...below])
  expect(await told(camille, '/voir 2', channel)).toContain('Issue : réponse de fond')
  expect(camille.sees(channel).filter(({ bot_id, isEphemeral }) => bot_id !== undefined && !isEphemeral)).toHaveLength(
    1,
  )
})

test('an undoing brings the line back with its buttons', async () => {
  const meeting = await seeded()
  const { dominique, channel } = meeting
  const digest = await postMorning(meeting)
  await dominique.presses('Répondu', digest)
  const answered = await untilUpdated(meeting, digest)
  expect(await told(dominique, '/annuler', channel)).toMatch(/n° 2 annulée/)
  const back = await untilUpdated(meeting, answered)
  expect(lines(back)).toContain('• n° 2 · courriel · 1 jour ouvré de retard')
  expect(labelsIn(back)).toEqual(labelsIn(digest))
})

test('“Attente…” and “Transférer…” open their form with the number, and the line follows what was filled in', async () => {
  const meeting = await seeded()
  const { camille } = meeting
  const digest = await postMorning(meeting)
  const holding = await (await camille.presses('Attente…', digest, 1)).view()
  const held = await camille.submits(holding, { 'Réponse annoncée pour le': '2026-11-20' })
  expect(held).toEqual({ kind: 'closed' })
  const after = await untilUpdated(meeting, digest)
  expect(lines(after)[5]).toBe(
    '• n° 1 · courriel, récépissé · premier délai dépassé, réponse annoncée pour le vendredi 20',
  )
  const transfer = await (await camille.presses('Transférer…', after, 2)).view()
  expect(await camille.submits(transfer, { 'Service destinataire': 'Légalité' })).toEqual({ kind: 'closed' })
  const later = await untilUpdated(meeting, after)
  expect(lines(later)[7]).toBe('• n° 3 · courriel · échéance aujourd’hui · transférée à Légalité aujourd’hui')
  expect(labelsIn(later)).toEqual([...onEachLine, ...onEachLine, ...below])
})

test('“Pourquoi ?” explains the deadline to whoever pressed, and changes nothing', async () => {
  const meeting = await seeded()
  const { slack, camille, dominique, channel } = meeting
  const digest = await postMorning(meeting)
  const before = dominique.sees(channel)
  const answer = await (await camille.presses('Pourquoi\u00a0?', digest, 1)).answer()
  expect(lines(answer)[0]).toBe('N° 1 : réponse attendue au plus tard le lundi 9 novembre.')
  expect(dominique.sees(channel)).toEqual(before)
  expect(slack.callsOf('chat.update')).toEqual([])
})

test('a line follows what is typed, here or on another platform', async () => {
  let answer: Answer | undefined
  const other: Platform = {
    name: 'matrix',
    start: async (given) => void (answer = given),
    stop: async () => undefined,
    post: async () => undefined,
  }
  const meeting = await seeded({ beside: [other] })
  const { dominique, channel, bot } = meeting
  const digest = await postMorning(meeting)
  await dominique.types('/repondre 1', channel)
  const typed = await untilUpdated(meeting, digest)
  expect(lines(typed)[5]).toContain('n° 1 · courriel, récépissé · réponse de fond')
  await answer?.({
    key: messageKey('matrix:$1'),
    platform: 'matrix',
    user: userId('matrix:@anne:exemple.fr'),
    room: roomId(`slack:${channel.id}`),
    text: '!répondre 2',
    direct: false,
    addressed: false,
    at: bot.now(),
  })
  expect(lines(await untilUpdated(meeting, typed))[3]).toContain('n° 2 · courriel · réponse de fond')
  expect(labelsIn(asItReads(meeting, digest))).toEqual([...onEachLine, ...below])
})
