// What platforms show of the register: a person's page, and what became of the entries that a message listed.

import { expect, test } from 'vitest'
import { registerViews } from '../../src/bot/views.ts'
import type { ListBlock } from '../../src/chat/reply.ts'
import { instantAt, stoppedClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { entryId, type RoomId, roomId, userId } from '../../src/register/ids.ts'
import { usualSettings } from '../support/chat-setting.ts'
import { converse } from '../support/conversation.ts'
import { MemoryRegister } from '../support/memory-register.ts'

const at = '2026-11-20T09:00'
const roomNamed = (name: string): RoomId => roomId(`matrix:!${name}:exemple.fr`)
const sejour = roomNamed('sejour')
const legalite = roomNamed('legalite')
const elsewhere = roomNamed('ailleurs')
const anne = userId('matrix:@anne:exemple.fr')

const opened = async () => {
  const register = new MemoryRegister()
  const config = readConfig(usualSettings, {})
  const instant = instantAt(at, config.timezone)
  if (instant === undefined) throw new Error(`not a date and time: ${at}`)
  const clock = stoppedClock(instant, config.timezone)
  const views = registerViews({ config, clock, words: words.fr, register, rooms: config.rooms })
  const chat = converse({ at }, {}, register)
  await chat.say('!courriel reçu reçu:12/11 thème:récépissé')
  await chat.say('!courriel reçu reçu:18/11')
  await chat.say('!courriel reçu reçu:10/11', { by: 'luc', room: 'legalite' })
  await chat.say('!appel reçus:5 perdus:1')
  /** How an entry reads in a room: its line, and the labels of what can be done. */
  const now = async (id: number, room = sejour) => {
    const found = (await views.now([entryId(id)], room)).get(entryId(id))
    if (found === undefined) return undefined
    const said = plainText(found.line).replaceAll('\u00a0', ' ')
    return { said, isSettled: found.isSettled, labels: found.actions.map(({ label }) => label.replace('\u00a0', ' ')) }
  }
  return { views, chat, now }
}

const labels = ['Répondu', 'Attente…', 'Transférer…', 'Pourquoi ?']

test('a listed request is open, answered once somebody answers it, and open again once that is undone', async () => {
  const { chat, now } = await opened()
  const open = { said: 'n° 1 · courriel, récépissé · 1 jour ouvré de retard', isSettled: false, labels }
  expect(await now(1)).toEqual(open)
  await chat.say('!répondre 1')
  expect(await now(1)).toEqual({
    said: 'n° 1 · courriel, récépissé · réponse de fond le vendredi 20 novembre, hors délai',
    isSettled: true,
    labels: [],
  })
  await chat.say('!annuler')
  expect(await now(1)).toEqual(open)
})

test('a holding reply shows the announced date; a transfer settles it here and opens it there', async () => {
  const { chat, now } = await opened()
  await chat.say('!répondre 2 attente jusqu’au:04/12')
  expect(await now(2)).toMatchObject({ said: 'n° 2 · courriel · réponse annoncée pour le vendredi 4 décembre', labels })
  await chat.say('!transférer 2 Légalité')
  expect(await now(2)).toMatchObject({ isSettled: true, labels: [] })
  expect((await now(2))?.said).toContain('transférée à Légalité aujourd’hui')
  expect(await now(2, legalite)).toMatchObject({ isSettled: false, labels })
})

test('a room that nobody configured sees requests from no side', async () => {
  const { chat, now } = await opened()
  await chat.say('!transférer 2 Légalité')
  expect(await now(2, elsewhere)).toMatchObject({ isSettled: false, labels })
})

test('each entry is told once; calls and unknown numbers are left out, a cancelled request is not', async () => {
  const { views, chat, now } = await opened()
  const found = await views.now([1, 2, 1, 4, 99].map(entryId), sejour)
  expect([...found.keys()]).toEqual([1, 2])
  await chat.say('!annuler 2')
  expect(await now(2)).toEqual({ said: 'n° 2 · courriel · annulée', isSettled: true, labels: [] })
})

test('the page shows the services of the rooms that the visitor belongs to, and no others', async () => {
  const { views } = await opened()
  const listed = async (memberOf: readonly RoomId[]) =>
    (await views.home({ user: anne, memberOf })).blocks
      .filter((block): block is ListBlock => block.kind === 'list')
      .map(({ entries }) => entries?.map(({ id }) => id))
  expect(await listed([sejour])).toEqual([[1, 2], [1]])
  expect(await listed([sejour, legalite])).toEqual([
    [1, 2],
    [3, 1],
  ])
  expect(await listed([elsewhere])).toEqual([[1, 2]])
})
