// HTTP mode: the emulator posts to the unmodified Bolt's own server, as Slack does.

import { expect, test } from 'vitest'

import { startBoltHttp } from '../../../support/slack/bolt/start-bolt-http.ts'
import { useEmulator } from '../../../support/slack/use-emulator.ts'

test('commands, clicks and events arrive, and are answered, as over a socket', async () => {
  const slack = await useEmulator()
  const { app } = await startBoltHttp(slack)
  const button = { type: 'button', action_id: 'reply', text: { type: 'plain_text', text: 'Répondu' } } as const
  app.command('/digest', async ({ ack, command, say }) => {
    await ack(`Bien reçu, ${command.text}`)
    await say({ text: 'Bilan', blocks: [{ type: 'actions', elements: [button] }] })
  })
  app.action('reply', async ({ ack, respond }) => {
    await ack()
    await respond({ text: 'Noté', replace_original: true })
  })
  app.event('app_mention', async ({ event, say }) => void (await say({ text: 'Oui', thread_ts: event.ts })))
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille])
  expect((await (await camille.types('/digest été & hiver', channel)).answer()).text).toBe('Bien reçu, été &amp; hiver')
  const digest = await camille.waitsFor(channel, ({ text }) => text === 'Bilan')
  expect((await camille.presses('Répondu', digest)).error).toBeUndefined()
  await camille.waitsFor(channel, ({ ts, text }) => ts === digest.ts && text === 'Noté')
  const { message } = camille.mentions('état', channel)
  await camille.waitsFor(channel, ({ thread_ts: thread }) => thread === message.ts)
})

test('the address proves itself, and answers an unsigned look at its certificate', async () => {
  const slack = await useEmulator()
  const { delivery } = await startBoltHttp(slack)
  expect(await delivery.verifyUrl()).toEqual({ status: 200, isRight: true })
  expect(await delivery.checkSsl()).toBe(200)
})

test('what is not signed, signed by another or too old is refused', async () => {
  const slack = await useEmulator()
  const { app, delivery } = await startBoltHttp(slack)
  app.command(/.*/, ({ ack }) => ack('Oui'))
  const camille = slack.join('camille')
  const channel = slack.channel('qualité', [camille])
  for (const fault of [{ isUnsigned: true }, { isForged: true }, { skew: -301 }]) {
    delivery.faults = { skew: 0, isForged: false, isUnsigned: false, ...fault }
    expect((await camille.types('/état', channel)).error).toBe('dispatch_failed')
  }
  delivery.faults = { skew: -290, isForged: false, isUnsigned: false }
  expect((await camille.types('/état', channel)).error).toBeUndefined()
})

test('an event that could not be told is told again, with its number and its reason', async () => {
  const slack = await useEmulator()
  const { app, delivery } = await startBoltHttp(slack)
  const retries: unknown[] = []
  app.event('app_mention', ({ context: { retryNum, retryReason } }) => {
    retries.push([retryNum, retryReason])
    return Promise.resolve()
  })
  const camille = slack.join('camille')
  // Nobody listens there: two attempts fail at once.
  slack.deliverTo('http://127.0.0.1:9/slack/events')
  camille.mentions('état', slack.channel('qualité', [camille]))
  await slack.until(() => slack.world.events.told.length === 2)
  slack.world.courier = delivery
  slack.clock.advance(60_000)
  await slack.until(() => slack.world.events.told.length === 3)
  expect(slack.world.events.told.map(({ result }) => result.kind)).toEqual([
    'undelivered',
    'undelivered',
    'acknowledged',
  ])
  expect(retries).toEqual([[2, 'connection_failed']])
})
