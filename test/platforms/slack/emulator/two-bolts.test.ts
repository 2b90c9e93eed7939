// Two generations of Bolt, with different HTTP and WebSocket libraries, make of the emulator's Slack the same thing.

import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { expect, test } from 'vitest'

import { startBolt } from '../../../support/slack/bolt/start-bolt.ts'
import { startBoltFour } from '../../../support/slack/bolt/start-bolt-four.ts'
import type { Emulator } from '../../../support/slack/emulator.ts'
import { transcriptOf } from '../../../support/slack/transcript.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

const title = { type: 'plain_text', text: 'Courriel' } as const
const view: ModalView = {
  type: 'modal',
  callback_id: 'mail',
  title,
  submit: title,
  blocks: [
    {
      type: 'input',
      block_id: 'subject',
      label: title,
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
}

const button = {
  type: 'button',
  action_id: 'reply',
  value: 'v1',
  text: { type: 'plain_text', text: 'Répondu' },
} as const
const buttons = [{ type: 'actions', block_id: 'acts', elements: [button] }] as const

/** A bot that does a little of everything. */
const wire = (app: App): void => {
  app.command('/digest', async ({ ack, client, command: { channel_id: channel } }) => {
    await ack()
    const metadata = { event_type: 'digest', event_payload: { id: '7' } }
    const posted = await client.chat.postMessage({ channel, text: 'Bilan & <taux>', blocks: [...buttons], metadata })
    await client.chat.update({ channel, ts: posted.ts ?? '', text: 'Bilan du jour', blocks: [...buttons] })
  })
  app.command('/aide', async ({ ack, respond }) => {
    await ack({ text: 'Voici', response_type: 'ephemeral' })
    await respond({ text: 'Et encore', replace_original: false })
  })
  app.action('reply', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view })
  })
  app.view('mail', ({ ack }) => ack({ response_action: 'errors', errors: { subject: 'Trop court' } }))
  app.shortcut('follow', async ({ ack, shortcut, client }) => {
    await ack()
    await client.users.info({ user: shortcut.user.id })
  })
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Bien reçu' })
  })
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } })
  })
  app.message('retards', async ({ say }) => void (await say('Aucun')))
}

const play = async (slack: Emulator, start: (slack: Emulator) => Promise<App>) => {
  wire(await start(slack))
  const camille = slack.join('camille', 'Camille Martin')
  const channel = slack.channel('qualité', [camille])
  await camille.types('/digest', channel)
  const digest = await camille.waitsFor(channel, ({ text }) => text === 'Bilan du jour')
  const pressed = await camille.presses('Répondu', digest)
  const submitted = await camille.submits(await pressed.view(), { Courriel: 'x' })
  const helped = await camille.types('/aide', channel)
  await slack.until(() => helped.shown.length === 2)
  await camille.usesShortcut('follow', digest)
  await slack.until(() => slack.callsOf('users.info').length === 1)
  const { message } = camille.mentions('état', channel)
  await camille.waitsFor(channel, ({ thread_ts: thread }) => thread === message.ts)
  await camille.opensHome()
  await slack.until(() => camille.home)
  camille.writes('retards')
  await camille.waitsFor(camille.direct, ({ text }) => text === 'Aucun')
  // The bot hears of its own words in a direct conversation, and of nothing after that.
  await slack.until(() => slack.link.acks.recorded.length === 9)
  const seen = [...camille.sees(channel), ...camille.sees(camille.direct)]
  return { submitted, seen: seen.map(({ text, isEphemeral }) => ({ text, isEphemeral })), ...transcriptOf(slack) }
}

test('Bolt 4 and Bolt 5 make the same calls, acknowledge alike and show the same', async () => {
  const five = await play(await useEmulator(), startBolt)
  const four = await play(await useEmulator(), startBoltFour)
  expect(five.acknowledgements).toHaveLength(9)
  expect(five.seen.map(({ text }) => text)).toContain('Bien reçu')
  expect(four).toEqual(five)
})
