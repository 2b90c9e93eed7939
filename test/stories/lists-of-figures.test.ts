// Whatever indicator is asked about, the lists that its answer offers are of that indicator, and are understood.

import { expect, test } from 'vitest'
import { catalogue } from '../../src/indicators/catalogue.ts'
import { converse } from '../support/conversation.ts'

const listed = catalogue.filter(({ formula }) => formula.kind === 'on-time' || formula.kind === 'delay')

const ofRequests = 'emails.mailboxes.on-time'

test.each(listed.map(({ id }) => id))('/taux indicateur:%s leads to its own lists', async (id) => {
  const chat = converse({ at: '2026-11-20T09:00' })
  const answer = await chat.say(`!taux octobre indicateur:${id}`)
  const commands = answer.match(/!voir .*?(?= ·|$)/gm) ?? []
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    expect(command).toContain('indicateur:')
    expect(await chat.say(command)).toMatch(/^Aucun/)
  }
})

test('the list behind a rate holds no request of another indicator', async () => {
  const chat = converse({ at: '2026-11-20T09:00' })
  await chat.say('!courriel reçu reçu:01/10 boîte:pref-etrangers')
  await chat.say('!courrier reçu reçu:01/10 service:Séjour')
  const answer = await chat.say(`!taux octobre indicateur:${ofRequests}`)
  const [late = ''] = answer.match(/!voir hors-délai.*?(?= ·)/) ?? []
  expect(await chat.say(late)).toMatch(/^1 demande hors délai[^]*n°.1 /)
  expect(await chat.say('!voir hors-délai octobre')).toMatch(/^2 demandes/)
})
