// Buttons that should do nothing any more, or never could: they say so to whoever pressed, and nothing else happens.

import { expect, test } from 'vitest'

import { startSlackBot } from '../../support/slack/bot.ts'
import type { SeenMessage } from '../../support/slack/workspace/message.ts'
import { labelsIn, meet, type Meeting, pressablesIn, textOf, told } from './meeting.ts'
import { postMorning } from './morning.ts'

const outOfDate =
  'Cette liste n’est plus à jour : ses boutons ne servent plus. La liste du moment : /digest. Rien n’a été enregistré.'

/** The same register and the same channel, under a process that started later. */
const later = async (meeting: Meeting, startsAt: Temporal.Instant): Promise<Meeting> => {
  const { slack, channel, bot } = meeting
  await bot.stop()
  const { kept, directory } = bot
  const rooms = { [channel.id]: ['Séjour'] }
  return { ...meeting, bot: await startSlackBot(slack, { rooms, kept, directory, startsAt }) }
}

/** The message with one button, whose value somebody wrote. */
const forged = (message: SeenMessage, value: string): SeenMessage => ({
  ...message,
  blocks: [
    { type: 'actions', elements: [{ type: 'button', action_id: 'x', text: { type: 'plain_text', text: 'x' }, value }] },
  ],
})

test('yesterday’s digest is out of date once today’s is there, which works', async () => {
  const monday = await meet()
  await monday.camille.types('/courriel reçu reçu:2/11', monday.channel)
  const old = await postMorning(monday)
  const tuesday = await later(monday, Temporal.Instant.from('2026-11-17T09:00:00+01:00'))
  const { camille, channel } = tuesday
  const today = await postMorning(tuesday, '2026-11-17')
  for (const label of ['Répondu', 'Attente…', 'Transférer…', 'Pourquoi\u00a0?'])
    expect(textOf(await (await camille.presses(label, old)).answer())).toBe(outOfDate)
  expect(await told(camille, '/voir 1', channel)).toContain('en retard')
  expect(textOf(await (await camille.presses('Répondu', today)).answer())).toMatch(/^Réponse apportée au n° 1/)
  expect(tuesday.slack.callsOf('views.open')).toEqual([])
})

test('two lists of one morning are both up to date', async () => {
  const meeting = await meet()
  const { camille } = meeting
  await camille.types('/courriel reçu reçu:2/11', meeting.channel)
  const first = await postMorning(meeting)
  const second = await postMorning(meeting, '2026-11-16/again')
  for (const digest of [second, first])
    expect(textOf(await (await camille.presses('Pourquoi\u00a0?', digest)).answer())).toMatch(/^N° 1/)
})

test('a digest of one line has buttons that work as long as it is the last one', async () => {
  const meeting = await meet()
  const { camille } = meeting
  const digest = await postMorning(meeting)
  expect(labelsIn(digest)).toEqual(['Échéances'])
  expect(textOf(await (await camille.presses('Échéances', digest)).answer())).toMatch(/^Aucune échéance/)
})

test('an answer’s buttons work for a day, and not after it', async () => {
  const monday = await meet({ startsAt: Temporal.Instant.from('2026-11-16T09:00:00+01:00') })
  const { slack, camille, channel } = monday
  await camille.types('/courriel reçu reçu:2/11', channel)
  await camille.types('/retards', channel)
  const answer = camille.sees(channel).find(({ text }) => text.startsWith('1 demande en retard'))
  if (answer === undefined) throw new Error('no answer')
  const sent = Temporal.Instant.fromEpochMilliseconds(slack.clock.now())
  const soon = await later(monday, sent.add({ hours: 23 }))
  const pressed = await (await camille.presses('Pourquoi\u00a0?', answer)).answer()
  expect(textOf(pressed)).toMatch(/^N° 1 : réponse attendue/)
  await later(soon, sent.add({ hours: 25 }))
  expect(textOf(await (await camille.presses('Répondu', answer)).answer())).toBe(outOfDate)
  expect(await told(camille, '/voir 1', channel)).toContain('en retard')
})

test('a value that no button has is not carried out, whatever it says', async () => {
  const meeting = await meet()
  const { camille, dominique, channel } = meeting
  await camille.types('/courriel reçu reçu:2/11', channel)
  const digest = await postMorning(meeting)
  const [own = { value: '' }] = pressablesIn(digest)
  expect(own.value).toMatch(/^v1\.[0-9a-f]{8}\.c\.!répondre 1 fond$/)
  const notUnderstood =
    'Ce bouton n’est plus reconnu par cette version de Vigie. Tapez la commande : /aide. Rien n’a été enregistré.'
  for (const value of ['!répondre 1', 'v0..c.!répondre 1', 'v1.xyz.c.!répondre 1', own.value.replace('.c.', '.d.')])
    expect(textOf(await (await camille.presses('x', forged(digest, value))).answer())).toBe(notUnderstood)
  for (const value of ['v1.00000000.c.!répondre 1', 'v1.ffffffff.f.!répondre 1'])
    expect(textOf(await (await camille.presses('x', forged(digest, value))).answer())).toBe(outOfDate)
  expect((await camille.presses('x', forged(digest, ''))).result.kind).toBe('acknowledged')
  expect(await told(dominique, '/voir 1', channel)).toContain('en retard')
})

test('somebody of another workspace who presses in a shared channel is refused', async () => {
  const meeting = await meet()
  const { slack, camille, channel } = meeting
  await camille.types('/courriel reçu reçu:2/11', channel)
  const digest = await postMorning(meeting)
  const visitor = slack.join('visiteur', 'Visiteur', 'T0OTHERTEAM')
  channel.members.add(visitor.id)
  for (const label of ['Répondu', 'Attente…'])
    expect(textOf(await (await visitor.presses(label, digest)).answer())).toMatch(/^Vigie ne répond qu’aux membres/)
  expect(await told(camille, '/voir 1', channel)).toContain('en retard')
})

test('pressed by two people, a button answers once; the second is told that it is done', async () => {
  const meeting = await meet()
  const { camille, dominique, channel } = meeting
  await camille.types('/courriel reçu reçu:2/11', channel)
  const digest = await postMorning(meeting)
  const first = await (await camille.presses('Répondu', digest)).answer()
  const second = await (await dominique.presses('Répondu', digest)).answer()
  expect(textOf(first)).toMatch(/^Réponse apportée au n° 1/)
  expect(textOf(second)).toMatch(/Rien n’a été enregistré/)
  expect((await told(camille, '/historique 1', channel)).match(/répon/g)).toHaveLength(1)
})
