// Mentions and messages to the bot alone: answered where they stand; what is edited or deleted follows into the register.

import { expect, test } from 'vitest'

import type { Person } from '../../support/slack/people/person.ts'
import type { Channel } from '../../support/slack/workspace/channel.ts'
import { meet, textOf, told } from './meeting.ts'

/** What the bot said in a conversation, oldest first. */
const answersIn = (person: Person, channel: Channel): readonly string[] =>
  person
    .sees(channel)
    .filter(({ bot_id }) => bot_id !== undefined)
    .map(textOf)

/** Resolves with what the bot said, once it said so many things. */
const said = (person: Person, channel: Channel, count: number): Promise<readonly string[]> =>
  person.waitsFor(channel, () => answersIn(person, channel).length >= count).then(() => answersIn(person, channel))

test('a mention in a channel is answered in a thread under it, where everybody reads it', async () => {
  const { camille, dominique, channel } = await meet()
  const { message } = camille.mentions('retards', channel)
  const answer = await dominique.waitsFor(channel, ({ thread_ts }) => thread_ts === message.ts)
  expect(answer).toMatchObject({ text: 'Aucune demande en retard · Séjour.', isEphemeral: false })
})

test('a mention in a thread is answered in that thread, with or without signs around the command', async () => {
  const { camille, channel } = await meet()
  const { message: root } = camille.says('Un usager a écrit', channel)
  for (const text of ['courriel reçu reçu:2/11', '!retards', ': retards ?', 'overdue'])
    await camille.mentions(text, channel, root.ts).told
  await said(camille, channel, 4)
  const inThread = camille.sees(channel).filter(({ bot_id }) => bot_id !== undefined)
  expect(inThread.map(({ thread_ts }) => thread_ts)).toEqual(Array(4).fill(root.ts))
  expect(answersIn(camille, channel).map((text) => text.split('\n')[0])).toEqual([
    'N° 1 : courriel reçu le lundi 2 novembre (Séjour).',
    ...Array.from({ length: 3 }, () => '1 demande en retard · Séjour'),
  ])
})

test('the mention may come after the command, and an unknown word is answered since the bot was called', async () => {
  const { camille, channel } = await meet()
  camille.says('retards @vigie', channel)
  expect(await said(camille, channel, 1)).toEqual(['Aucune demande en retard · Séjour.'])
  camille.mentions('retad', channel)
  expect((await said(camille, channel, 2))[1]).toMatch(/^Je ne connais pas \/vigie retad\. Vouliez-vous dire \/retards/)
})

test('what people say to one another is not answered', async () => {
  const { camille, channel } = await meet()
  camille.says('!retards', channel)
  camille.says('retards', channel)
  await camille.mentions('retards', channel).told
  expect(await said(camille, channel, 1)).toHaveLength(1)
})

test('in a channel where it does not work, a mention by a member is sent where it does', async () => {
  const { slack, camille } = await meet()
  const elsewhere = slack.channel('cafeteria', [camille])
  camille.mentions('courriel répondu 5 reçu:hier', elsewhere)
  expect(await said(camille, elsewhere, 1)).toEqual([
    'Vigie ne travaille pas dans ce canal : posez la question dans un canal de votre service, ou en message direct. Rien n’a été enregistré.',
  ])
})

test('a message to the bot alone needs no sign, and is answered there without a thread', async () => {
  const { camille, channel } = await meet()
  await camille.writes('courriel répondu 5 reçu:vendredi').told
  await camille.writes('machin').told
  const answers = await said(camille, camille.direct, 2)
  expect(answers[0]).toBe(
    'Réponse apportée à 5 courriels (Séjour), reçus le vendredi 13 novembre : dans les délais.\nn° 1 · annuler : /annuler',
  )
  expect(answers[1]).toMatch(/^Je ne connais pas \/vigie machin\./)
  expect(camille.sees(camille.direct).map(({ thread_ts }) => thread_ts)).toEqual(Array(4).fill(undefined))
  expect(camille.sees(channel)).toEqual([])
})

test('what somebody says in one go is carried out and answered in that order, an undoing last', async () => {
  const { camille } = await meet()
  for (const text of ['courriel répondu 5 reçu:vendredi', 'courrier répondu 2 reçu:vendredi', 'annuler', 'annuler 1'])
    await camille.writes(text).told
  const answers = await said(camille, camille.direct, 4)
  expect(answers.map((text) => text.split(/[\n(:]/)[0]?.trim())).toEqual([
    'Réponse apportée à 5 courriels',
    'Réponse apportée à 2 courriers',
    'N° 2 annulé',
    'N° 1 annulé',
  ])
})

test('a message that was edited is carried out anew in place of the old one', async () => {
  const { camille, channel } = await meet()
  const { message } = camille.writes('courriel répondu 5 reçu:vendredi')
  await said(camille, camille.direct, 1)
  await camille.edits(message, 'courriel répondu 6 reçu:vendredi')
  expect((await said(camille, camille.direct, 2))[1]).toContain('Réponse apportée à 6 courriels')
  expect(await told(camille, '/voir 1', channel)).toMatch(/^N° 1 : 6 courriels/)
})

test('a message that was deleted is cancelled, which is said; one that logged nothing says nothing', async () => {
  const { camille, channel } = await meet()
  const { message: asked } = camille.writes('retards')
  const { message } = camille.writes('courriel répondu 5 reçu:vendredi')
  await said(camille, camille.direct, 2)
  await camille.deletes(asked)
  await camille.deletes(message)
  expect((await said(camille, camille.direct, 3))[2]).toMatch(/n° 1/i)
  expect(await told(camille, '/voir 1', channel)).toMatch(/annulé/)
})

test('in a thread of their conversation the bot answers in it', async () => {
  const { camille } = await meet()
  const { message } = camille.writes('retards')
  await said(camille, camille.direct, 1)
  camille.writes('échéances', message.ts)
  await said(camille, camille.direct, 2)
  expect(camille.sees(camille.direct).at(-1)?.thread_ts).toBe(message.ts)
})
