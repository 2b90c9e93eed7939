// Who belongs to a channel, as far as Slack tells it.

import { expect, test } from 'vitest'

import { CallFailed, type CallFault } from '../../../../src/platforms/slack/connection/call-fault.ts'
import { Members } from '../../../../src/platforms/slack/hearing/members.ts'
import { silent } from '../sending/saying-to.ts'

const minute = 60_000

/** Camille is in the channel; eleven minutes later Slack fails so when it is asked again. */
const askedAgain = async (fault: CallFault): Promise<readonly string[]> => {
  let time = 0
  const answers = [
    () => Promise.resolve(['UCAMILLE1']),
    () => Promise.reject(new CallFailed('conversations.members', fault)),
  ]
  const web = { members: () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? Promise.resolve([]) }
  const members = new Members({ channels: ['C1'], web, log: silent, now: () => time })
  expect(await members.roomsOf('UCAMILLE1')).toEqual(['slack:C1'])
  time += 11 * minute
  return members.roomsOf('UCAMILLE1')
}

test('while Slack is away or slow, whoever was in a channel is in it', async () => {
  expect(await askedAgain({ kind: 'unreached' })).toEqual(['slack:C1'])
  expect(await askedAgain({ kind: 'rate-limited', after: 1000 })).toEqual(['slack:C1'])
  expect(await askedAgain({ kind: 'refused', error: 'fetch_members_failed', details: [] })).toEqual(['slack:C1'])
})

test('nobody is in a channel that the bot was removed from', async () => {
  expect(await askedAgain({ kind: 'refused', error: 'channel_not_found', details: [] })).toEqual([])
})
