// Slack is slow to tell who belongs to a channel, and waits for no acknowledgement by then: why nothing was done is said.

import { expect, test } from 'vitest'

import { textOf } from '../meeting.ts'
import { type Troubled, troubled } from './troubled.ts'

/** Longer than Slack waits, in Vigie's hasty time. */
const slowly = { kind: 'delay', milliseconds: 60 } as const

const begin = async (): Promise<Troubled> => {
  const given = await troubled()
  await given.start()
  given.slack.faults.next('conversations.members', slowly, Infinity)
  return given
}

const stranger = /^Vigie ne répond qu’aux membres/

test('of a command', async () => {
  const { slack } = await begin()
  const dana = slack.join('dana', 'Dana')
  const typed = await dana.types('/retards', slack.channel('cafeteria', [dana]))
  expect(textOf(await typed.answer())).toMatch(stranger)
})

test('of a command whose form can no longer be opened', async () => {
  const { slack, camille } = await begin()
  slack.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' })
  const typed = await camille.types('/courriel', slack.channel('cafeteria', [camille]))
  expect(textOf(await typed.answer())).toMatch(/^Le formulaire .*Rien n’a été enregistré/)
})

test('of a shortcut', async () => {
  const { slack } = await begin()
  const dana = slack.join('dana', 'Dana')
  const cafeteria = slack.channel('cafeteria', [dana])
  dana.says('Un usager a écrit', cafeteria)
  const [message] = dana.sees(cafeteria)
  if (message === undefined) throw new Error('nothing was said')
  const used = await dana.usesShortcut('follow', message)
  expect(textOf(await used.answer())).toMatch(stranger)
})
