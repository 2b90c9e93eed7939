// Messages that people write in Slack, as the unmodified Bolt brings them to the bot.

import { describe, expect, test } from 'vitest'

import type { Emulator } from '../../../support/slack/emulator.ts'
import { type Connected, meeting } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const event = (slack: Emulator, given: Readonly<Record<string, unknown>>, id = 'Ev1') =>
  slack.link.deliver('events_api', {
    type: 'event_callback',
    event_id: id,
    team_id: 'T1',
    event: given,
  })

const only = ({ deliveries }: Connected) => {
  expect(deliveries).toHaveLength(1)
  return deliveries[0]
}

describe('a message', () => {
  test('that names the bot, in a thread', async () => {
    const world = await meeting()
    const { camille, channel, slack } = world
    const { message } = camille.says('bonjour', channel)
    await camille.mentions('retards', channel, message.ts).told
    expect(only(world)).toMatchObject({
      kind: 'message',
      key: slack.world.events.told[0]?.id,
      user: camille.id,
      channel: channel.id,
      thread: message.ts,
      isDirect: false,
    })
    expect(only(world)).not.toHaveProperty('change')
  })

  test('to the bot alone, changed, then taken back', async () => {
    const { camille, deliveries } = await meeting()
    const { message, told } = camille.writes('courriel répondu 5')
    await told
    await camille.edits(message, 'courriel répondu 6')
    await camille.deletes(message)

    const common = { kind: 'message', user: camille.id, ts: message.ts, isDirect: true }
    expect(deliveries).toMatchObject([
      { ...common, text: 'courriel répondu 5' },
      { ...common, text: 'courriel répondu 6', change: 'edited' },
      { ...common, text: '', change: 'deleted' },
    ])
    expect(deliveries[0]).not.toHaveProperty('change')
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(3)
  })

  test('is acknowledged only once it is dealt with: what nobody dealt with is brought again', async () => {
    const { slack, camille, channel, deliveries } = await meeting({
      deal: (delivery) => (delivery.kind === 'message' ? Promise.resolve() : delivery.ack()),
    })
    const { told } = camille.writes('retards')
    await slack.until(() => deliveries.length === 1)
    // Over each of the sockets: an acknowledgement sent before these would have come before theirs.
    for (let turn = 0; turn < 2; turn += 1) await camille.types('/taux', channel)
    slack.clock.advance(3_000)

    expect((await told).kind).toBe('timed-out')
    await slack.until(() => deliveries.length === 4, 'the second attempt')
    expect(deliveries[0]?.key).toBe(deliveries[3]?.key)
  })

  const dm = { type: 'message', channel: 'D1', channel_type: 'im', ts: '1.000001', text: 'x' }

  test.for([
    ['of another bot', { ...dm, user: 'U9', bot_id: 'B9' }],
    ['of Slack’s own', { ...dm, user: 'USLACKBOT' }],
    ['of nobody', dm],
    ['that says who joined', { ...dm, user: 'U9', subtype: 'channel_join' }],
    ['in a channel, not naming the bot', { ...dm, user: 'U9', channel: 'C1', channel_type: 'channel' }],
    [
      'whose address unfolded',
      { ...dm, subtype: 'message_changed', message: { ...dm, user: 'U9' }, previous_message: { ...dm, user: 'U9' } },
    ],
    ['that the bot took back', { ...dm, subtype: 'message_deleted', previous_message: { ...dm, bot_id: 'B9' } }],
    ['without its time', { ...dm, user: 'U9', ts: undefined }],
    ['of a kind that nobody asked for', { type: 'reaction_added', user: 'U9' }],
    ['on the page’s other tab', { type: 'app_home_opened', user: 'U9', tab: 'messages' }],
  ] as const)('%s: is acknowledged and dropped', async ([, given]) => {
    const { slack, deliveries, told } = await meeting()
    expect((await event(slack, given)).kind).toBe('acknowledged')
    expect(deliveries).toEqual([])
    expect(told.join('\n')).toContain('event_callback/')
  })

  test('of the bot itself is acknowledged and dropped', async () => {
    const { slack, deliveries, connection } = await meeting()
    const { userId, botId } = await connection.identity
    for (const own of [{ user: userId }, { user: userId, bot_id: botId }])
      expect((await event(slack, { ...dm, ...own })).kind).toBe('acknowledged')
    expect(deliveries).toEqual([])
  })

  test('of somebody of another workspace says so', async () => {
    const { slack, deliveries } = await meeting()
    await event(slack, {
      type: 'app_mention',
      channel: 'C1',
      ts: '1.000001',
      text: 'x',
      user: 'U9',
      user_team: 'T9',
      team: 'T1',
    })
    expect(deliveries).toMatchObject([{ team: 'T9' }])
  })

  test('with a file is a message', async () => {
    const { slack, deliveries } = await meeting()
    await event(slack, { ...dm, user: 'U9', subtype: 'file_share' })
    expect(deliveries).toMatchObject([{ text: 'x', isDirect: true }])
  })

  test('with answers, taken back: a stone is left in its place', async () => {
    const { slack, deliveries } = await meeting()
    await event(slack, {
      ...dm,
      subtype: 'message_changed',
      message: { ts: '1.000001', user: 'USLACKBOT', subtype: 'tombstone', text: 'This message was deleted.' },
      previous_message: { ts: '1.000001', user: 'U9', text: 'x', thread_ts: '1.000001' },
    })
    expect(deliveries).toMatchObject([{ user: 'U9', text: '', change: 'deleted', ts: '1.000001' }])
  })
})
