// Who may ask, and where: members of the configured channels from anywhere, nobody else; officers for what is theirs.

import { expect, test } from 'vitest'

import { useEmulator } from '../../support/slack/use-emulator.ts'
import { startSlackBot } from '../../support/slack/bot.ts'
import { meet, textOf, told } from './meeting.ts'

const stranger =
  'Vigie ne répond qu’aux membres des canaux où elle travaille. Demandez à y être invité. Rien n’a été enregistré.'

test('a member asks from any channel, as for the channel where they work', async () => {
  const { slack, camille, channel } = await meet()
  const elsewhere = slack.channel('cafeteria', [camille], { hasBot: false })
  expect(await told(camille, '/courriel reçu reçu:2/11', elsewhere)).toContain(
    'N° 1 : courriel reçu le lundi 2 novembre (Séjour)',
  )
  expect(await told(camille, '/retards', elsewhere)).toContain('1 demande en retard · Séjour')
  expect(await told(camille, '/voir 1', channel)).toContain(`Enregistré par <@${camille.id}>`)
})

test('a member of several channels asks for all of them, and says for which service they log', async () => {
  const slack = await useEmulator()
  const camille = slack.join('camille')
  const sejour = slack.channel('sejour', [camille])
  const accueil = slack.channel('accueil', [camille], { isPrivate: true })
  const elsewhere = slack.channel('cafeteria', [camille])
  await startSlackBot(slack, { rooms: { [sejour.id]: ['Séjour'], [accueil.id]: ['Accueil'] } })
  await camille.types('/courriel reçu reçu:2/11', sejour)
  await camille.types('/courriel reçu reçu:3/11', accueil)
  expect(await told(camille, '/courriel reçu reçu:4/11', elsewhere)).toMatch(/Rien n’a été enregistré/)
  expect(await told(camille, '/retards', elsewhere)).toContain('2 demandes en retard')
  expect(await told(camille, '/retards', accueil)).toContain('1 demande en retard · Accueil')
})

test('who is in none of the channels gets no answer but how to be let in, and leaves nothing', async () => {
  const { slack, camille, channel } = await meet()
  const dana = slack.join('dana')
  const elsewhere = slack.channel('cafeteria', [dana])
  for (const line of ['/retards', '/courriel répondu 5 reçu:hier', '/courriel', '/vigie machin'])
    expect(await told(dana, line, elsewhere)).toBe(stranger)
  expect(slack.callsOf('views.open')).toEqual([])
  expect(await told(camille, '/voir 1', channel)).toContain('Il n’y a pas de n° 1')
})

test('who was just invited to a channel is heard, without waiting for a restart', async () => {
  const { slack, channel } = await meet()
  const dana = slack.join('dana')
  const elsewhere = slack.channel('cafeteria', [dana])
  expect(await told(dana, '/retards', channel)).toContain('Aucune demande en retard')
  channel.members.add(dana.id)
  expect(await told(dana, '/retards', elsewhere)).toContain('Aucune demande en retard')
})

test('people of another workspace are strangers, in a shared channel of a service too', async () => {
  const { slack, channel } = await meet()
  const visitor = slack.join('visiteur', 'Visiteur', 'T0OTHERTEAM')
  channel.members.add(visitor.id)
  // Slack keeps our slash commands from them: they can mention the bot.
  visitor.mentions('retards', channel)
  const answer = await visitor.waitsFor(channel, ({ text }) => text.startsWith('Vigie ne répond'))
  expect(textOf(answer)).toBe(stranger)
})

test('what only an officer may do is refused to an agent and done for the officer', async () => {
  const { slack, camille, dominique, channel } = await meet({ hasOfficer: true })
  const accueil = slack.join('agnes')
  const other = slack.channel('autre', [accueil])
  await camille.types('/courriel reçu reçu:2/11 boîte:prefecture', channel)
  channel.members.add(accueil.id)
  expect(other.members.has(accueil.id)).toBe(true)
  expect(await told(accueil, '/classer 1 motif:doublon', channel)).toMatch(/Rien n’a été enregistré/)
  expect(await told(dominique, '/classer 1 motif:doublon', channel)).toMatch(/^Classement sans réponse/)
})
