// What people press, fill in and open in Slack, as the unmodified Bolt brings it to the bot.

import { describe, expect, test } from 'vitest'

import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { type Connected, connectedTo, meeting } from './connected.ts'
import { noStrayRejections } from './stray-rejections.ts'

noStrayRejections()

const only = ({ deliveries }: Connected) => {
  expect(deliveries).toHaveLength(1)
  return deliveries[0]
}

describe('what is pressed, filled in and opened', () => {
  const withButton = {
    text: 'x',
    blocks: [
      {
        type: 'actions' as const,
        elements: [
          {
            type: 'button' as const,
            action_id: 'a0',
            value: 'v1..c.répondre 5',
            text: { type: 'plain_text' as const, text: 'Répondu' },
          },
          {
            type: 'button' as const,
            action_id: 'a1',
            url: 'https://example.org',
            text: { type: 'plain_text' as const, text: 'Ouvrir' },
          },
        ],
      },
    ],
  }

  test('a button of a message', async () => {
    const world = await meeting()
    const { camille, channel, connection } = world
    const ts = await connection.web.postMessage({ channel: channel.id }, withButton)
    const [message] = camille.sees(channel)
    if (message === undefined) throw new Error('nothing was said')
    const outcome = await camille.presses('Répondu', message)

    expect(outcome.error).toBeUndefined()
    expect(only(world)).toMatchObject({
      kind: 'click',
      user: camille.id,
      value: 'v1..c.répondre 5',
      triggerId: outcome.trigger,
      message: { channel: channel.id, ts, isEphemeral: false },
      responseUrl: outcome.responseUrl,
    })
  })

  test('a button that only opens an address is acknowledged and dropped', async () => {
    const { camille, channel, connection, deliveries } = await meeting()
    await connection.web.postMessage({ channel: channel.id }, withButton)
    const [message] = camille.sees(channel)
    if (message === undefined) throw new Error('nothing was said')
    expect((await camille.presses('Ouvrir', message)).error).toBeUndefined()
    expect(deliveries).toEqual([])
  })

  test('a form, from the command that opens it to the faults told of it', async () => {
    const view = {
      type: 'modal',
      callback_id: 'v1.courriel',
      private_metadata: 'C1',
      title: { type: 'plain_text', text: 'Courriel' },
      submit: { type: 'plain_text', text: 'Noter' },
      blocks: [
        {
          type: 'input',
          block_id: 'label',
          optional: true,
          label: { type: 'plain_text', text: 'Libellé' },
          element: { type: 'plain_text_input', action_id: 'value' },
        },
      ],
    }
    const slack = await useEmulator()
    const connected: Connected = await connectedTo(slack, {
      deal: async (delivery) => {
        if (delivery.kind !== 'form') await delivery.ack()
        if (delivery.kind === 'command') await connected.connection.web.openView(delivery.triggerId, view)
        if (delivery.kind === 'form') await delivery.ack({ kind: 'errors', errors: { label: 'Trop long' } })
      },
    })
    const camille = slack.join('camille')
    const shown = await (await camille.types('/courriel', slack.channel('qualité', [camille]))).view()
    const submitted = await camille.submits(shown, { label: 'Titre' })

    expect(submitted).toMatchObject({ kind: 'errors', errors: { label: 'Trop long' } })
    expect(connected.deliveries[1]).toMatchObject({
      kind: 'form',
      user: camille.id,
      viewId: shown.id,
      callbackId: 'v1.courriel',
      metadata: 'C1',
      fields: { label: { value: { value: 'Titre' } } },
    })
  })

  test('an action on a message says where it is, and nothing of what it says', async () => {
    const world = await meeting()
    const { camille, channel } = world
    const { message } = camille.says('Mme Dupont attend', channel)
    const outcome = await camille.usesShortcut('follow', message)
    expect(only(world)).toMatchObject({
      kind: 'shortcut',
      key: outcome.trigger,
      user: camille.id,
      callbackId: 'follow',
      channel: channel.id,
      ts: message.ts,
    })
    expect(JSON.stringify(only(world))).not.toContain('Dupont')
  })

  test('a person’s page', async () => {
    const world = await meeting()
    await world.camille.opensHome()
    expect(only(world)).toMatchObject({ kind: 'home', user: world.camille.id })
  })
})
