// Commands that people type in Slack, as the unmodified Bolt brings them to the bot.

import { describe, expect, test } from 'vitest'

import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { type Connected, connectedTo, meeting } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const only = ({ deliveries }: Connected) => {
  expect(deliveries).toHaveLength(1)
  return deliveries[0]
}

describe('a command', () => {
  test('comes as Slack escapes it, and is answered in its acknowledgement for the asker alone', async () => {
    const world = await meeting({
      deal: (delivery) => (delivery.kind === 'command' ? delivery.ack({ text: 'Fait', blocks: [] }) : delivery.ack()),
    })
    const { camille, channel } = world
    const outcome = await camille.types('/courriel répondu 5 & <b>', channel)

    expect(only(world)).toMatchObject({
      kind: 'command',
      key: outcome.trigger,
      user: camille.id,
      command: '/courriel',
      text: 'répondu 5 &amp; &lt;b&gt;',
      channel: channel.id,
      triggerId: outcome.trigger,
      responseUrl: outcome.responseUrl,
    })
    expect(outcome.result).toMatchObject({
      kind: 'acknowledged',
      payload: { response_type: 'ephemeral', text: 'Fait' },
    })
  })

  test('that nobody deals with in time: the acknowledgement says so, and the answer can go elsewhere', async () => {
    const late: unknown[] = []
    const held = Promise.withResolvers<void>()
    const slack = await useEmulator()
    const { connection, deliveries } = await connectedTo(slack, {
      now: () => Temporal.Instant.fromEpochMilliseconds(slack.clock.now()),
      deal: async (delivery) => {
        await held.promise
        await delivery.ack().catch((error: unknown) => late.push(error))
        if (delivery.kind === 'command')
          await connection.web.respond(delivery.responseUrl, { text: 'Voici', blocks: [] })
      },
    })
    const camille = slack.join('camille')
    const typing = camille.types('/taux', slack.channel('qualité', [camille]))
    await slack.until(() => deliveries.length === 1)
    slack.clock.advance(3_000)
    held.resolve()
    const outcome = await typing
    expect(outcome.error).toBe('operation_timeout')
    expect((await outcome.answer()).text).toBe('Voici')
    expect(late).toHaveLength(1)
  })

  test('whose socket is gone: the acknowledgement says so', async () => {
    const late: unknown[] = []
    const held = Promise.withResolvers<void>()
    const { slack, camille, channel, deliveries } = await meeting({
      deal: async (delivery) => {
        await held.promise
        await delivery.ack().catch((error: unknown) => late.push(error))
      },
    })
    void camille.types('/taux', channel)
    await slack.until(() => deliveries.length === 1)
    for (const socket of slack.link.open) socket.cut()
    await slack.until(() => slack.link.sockets.length === 4 && slack.link.open.length === 2)
    held.resolve()
    await slack.until(() => late.length === 1)
    expect(late).toEqual([expect.any(Error)])
  })

  test('delivered twice comes twice, under one key', async () => {
    const { slack, camille, channel, deliveries } = await meeting()
    slack.link.faults.copies = 2
    await camille.types('/taux', channel)
    await slack.until(() => deliveries.length === 2)
    expect(new Set(deliveries.map(({ key }) => key)).size).toBe(1)
  })
})
