// What Bolt hears, one listener for each kind, as deliveries.

import type { App, Context } from '@slack/bolt'

import { clickDelivery } from './deliveries/click-delivery.ts'
import { commandDelivery } from './deliveries/command-delivery.ts'
import { formDelivery } from './deliveries/form-delivery.ts'
import { homeDelivery } from './deliveries/home-delivery.ts'
import { mentionDelivery, messageDelivery } from './deliveries/message-delivery.ts'
import type { Acknowledge } from './deliveries/payload.ts'
import { shortcutDelivery } from './deliveries/shortcut-delivery.ts'
import type { Delivery } from './delivery.ts'
import type { Passage } from './gated-app.ts'
import type { Identity } from './slack-web.ts'

interface Heard {
  readonly body: unknown
  readonly context: Context
}

type Reading = (body: unknown, acknowledge: Acknowledge) => Delivery | undefined

/** Every listener that matches is called: with one for each kind, nothing is dealt with twice. */
export const listen = (app: App, self: Identity): void => {
  const by =
    (reading: Reading) =>
    ({ body, context }: Heard): Promise<void> => {
      const { acknowledge, take } = context['passage'] as Passage
      return take(reading(body, acknowledge))
    }
  app.command(/^/, by(commandDelivery))
  app.action({ type: 'block_actions' }, by(clickDelivery))
  app.view({ type: 'view_submission' }, by(formDelivery))
  app.shortcut({ type: 'message_action' }, by(shortcutDelivery))
  app.event(
    'app_mention',
    by((body, acknowledge) => mentionDelivery(body, self, acknowledge)),
  )
  app.event(
    'message',
    by((body, acknowledge) => messageDelivery(body, self, acknowledge)),
  )
  app.event('app_home_opened', by(homeDelivery))
}
