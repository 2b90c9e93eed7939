// The emulator with the unmodified Bolt 5: commands, clicks, forms, mentions, pages.

import { describe, expect, test } from 'vitest'

import { useEmulator } from '../../../support/slack/use-emulator.ts'
import { startBolt } from '../../../support/slack/bolt/start-bolt.ts'

const modal = {
  type: 'modal',
  callback_id: 'mail',
  title: { type: 'plain_text', text: 'Courriel' },
  submit: { type: 'plain_text', text: 'Envoyer' },
  blocks: [
    {
      type: 'input',
      block_id: 'subject',
      label: { type: 'plain_text', text: 'Objet' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
}

const buttons = [
  { type: 'section', text: { type: 'mrkdwn', text: 'Courriel 5' } },
  {
    type: 'actions',
    block_id: 'acts',
    elements: [{ type: 'button', action_id: 'reply', value: 'v1', text: { type: 'plain_text', text: 'Répondu' } }],
  },
]

describe('Bolt 5 on the emulator', () => {
  test('a command is answered in its acknowledgement', async () => {
    const slack = await useEmulator()
    const app = await startBolt(slack)
    app.command(/.*/, ({ ack, payload }) => ack(`${payload.command} ${payload.text}`))
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])
    const typed = await camille.types('/courriel répondu 5 & <plus>', channel)
    expect(typed.error).toBeUndefined()
    expect((await typed.answer()).text).toBe('/courriel répondu 5 &amp; &lt;plus&gt;')
    expect(camille.sees(channel)).toMatchObject([{ isEphemeral: true }])
  })

  test('a command that nobody acknowledges ends in an error after three seconds', async () => {
    const slack = await useEmulator({ standsStill: true })
    const app = await startBolt(slack)
    const heard = new Promise<void>((resolve) => {
      app.command(/.*/, async () => Promise.resolve(resolve()))
    })
    const camille = slack.join('camille')
    const typing = camille.types('/courriel', slack.channel('qualité', [camille]))
    await heard
    slack.clock.advance(3000)
    expect((await typing).error).toBe('operation_timeout')
  })

  test('a button opens a form, whose errors stay on it until it is right', async () => {
    const slack = await useEmulator()
    const app = await startBolt(slack)
    app.command(/.*/, ({ ack }) => ack({ text: 'Courriel 5', blocks: buttons }))
    app.action('reply', async ({ ack, body, client }) => {
      await ack()
      await client.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view: modal as never })
    })
    app.view('mail', ({ ack, view }) =>
      view.state.values['subject']?.['value']?.value === 'Titre'
        ? ack()
        : ack({ response_action: 'errors', errors: { subject: 'Autre chose' } }),
    )
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])
    const typed = await camille.types('/courriel', channel)
    expect(typed.error).toBeUndefined()
    const pressed = await camille.presses('Répondu', await camille.waitsFor(channel, () => true))
    const view = await pressed.view()
    expect(await camille.submits(view)).toEqual({ kind: 'incomplete', missing: ['subject'] })
    expect(await camille.submits(view, { Objet: 'x' })).toEqual({ kind: 'errors', errors: { subject: 'Autre chose' } })
    expect(await camille.submits(view, { Objet: 'Titre' })).toEqual({ kind: 'closed' })
  })

  test('a mention is answered in its thread, a page is published, a word in private is heard', async () => {
    const slack = await useEmulator()
    const app = await startBolt(slack)
    app.event('app_mention', async ({ event, client }) => {
      await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Bien reçu' })
    })
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      })
    })
    app.message(async ({ say }) => void (await say('Oui')))
    const camille = slack.join('camille')
    const channel = slack.channel('qualité', [camille])
    const { message } = camille.mentions('état', channel)
    const answer = await camille.waitsFor(channel, ({ thread_ts: thread }) => thread === message.ts)
    expect(answer.text).toBe('Bien reçu')
    await camille.opensHome()
    expect((await slack.until(() => camille.home)).given['blocks']).toEqual([{ type: 'divider' }])
    camille.writes('retards')
    expect((await camille.waitsFor(camille.direct, ({ text }) => text === 'Oui')).bot_id).toBe(slack.app.botId)
  })
})
