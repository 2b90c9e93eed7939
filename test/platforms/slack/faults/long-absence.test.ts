// What was asked before an absence of more than a week: it may have been carried out, and nobody knows any more.

import { expect, test } from 'vitest'

import { type Arrival, type Destination, keyOf, roomOf, userOf } from '../../../../src/platforms/slack/state/arrival.ts'
import { SlackState } from '../../../../src/platforms/slack/state/slack-state.ts'
import { messageKey, roomId } from '../../../../src/register/ids.ts'
import { startSlackBot } from '../../../support/slack/bot.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { memoryState } from '../../../support/memory-state.ts'
import { textOf } from '../meeting.ts'
import { digest } from './troubled.ts'

const asked = Temporal.Instant.from('2026-11-02T09:00:00+01:00')

/** What `/retards` was answered, if it was, by a Vigie that is back after so many days. */
const answersAfter = async (days: number, kind: Destination['kind'] = 'open'): Promise<readonly string[]> => {
  const slack = await useEmulator()
  const camille = slack.join('camille', 'Camille Martin')
  const channel = slack.channel('sejour', [camille])
  const kept = memoryState()
  const state = await SlackState.load(kept)
  const arrival: Arrival = {
    id: 'a',
    at: asked.epochMilliseconds,
    destination: kind === 'open' ? { kind, channel: channel.id } : { kind, user: camille.id },
    message: { key: keyOf('a'), user: userOf(camille.id), room: roomOf(channel.id), text: '!retards', direct: false },
  }
  state.journal.arrive(arrival)
  await state.save()
  const startsAt = asked.add({ hours: 24 * days })
  const bot = await startSlackBot(slack, { kept, startsAt, rooms: { [channel.id]: ['Séjour'] } })
  await bot.untilLogged('earlier messages answered')
  // Said after whatever is still to be said there.
  await bot.platform.post(roomId(`slack:${channel.id}`), digest, messageKey('last'))
  await bot.stop()
  expect((await SlackState.load(kept)).journal.pending).toEqual([])
  const places = [camille.direct, channel]
  return places.flatMap(({ messages }) => messages.filter(({ user }) => user === slack.app.botUser).map(textOf))
}

test('after six days it is answered, after eight it is not', async () => {
  expect(await answersAfter(6)).toHaveLength(2)
  expect(await answersAfter(8)).toHaveLength(1)
})

test('what is answered days later says of which day it was', async () => {
  const [note] = await answersAfter(2, 'private')
  expect(note).toBe('Réponse à votre commande (le lundi 2 novembre à 9 h), après une interruption.')
})
