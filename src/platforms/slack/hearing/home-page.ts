// A person's own page of the bot, and what its buttons answer: in a window over it, since nothing can be said on it.

import { textReply, type Reply } from '../../../chat/reply.ts'
import type { HomeDelivery } from '../connection/delivery.ts'
import type { ClickDelivery } from '../connection/delivery.ts'
import { confirmationView } from '../forms/confirmation-view.ts'
import { homeView } from '../saying/home-view.ts'
import type { Arrival } from '../state/arrival.ts'
import { userOf } from '../state/arrival.ts'
import { carryOut, renderedAside, sayRest } from './answering.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { privateTo } from './place.ts'

const pageFor = async ({ user, team }: { user: string; team: string }, setting: HearingSetting): Promise<Reply> => {
  const { circle, views, words } = setting
  const admission = await circle.admit({ user, team })
  if (admission.kind === 'stranger') return textReply(words.slackMessages.strangersPage)
  return views.home({ user: userOf(user), memberOf: admission.memberOf })
}

/** Writes a person's page anew. A page that cannot be written stays as it was. */
export const publishPage = async (
  person: { readonly user: string; readonly team: string },
  setting: HearingSetting,
): Promise<void> => {
  const { web, words, log } = setting
  try {
    await web.publishHome(person.user, { ...homeView(await pageFor(person, setting), words) })
  } catch (error) {
    log.warn('page not published', { error })
  }
}

export const dealHome = async (delivery: HomeDelivery, setting: HearingSetting): Promise<void> => {
  await delivery.ack()
  await publishPage(delivery, setting)
}

/** Carries out a button of the page. The window opens within the three seconds of its trigger, or not at all. */
export const answerOnPage = async (
  arrival: Arrival,
  delivery: ClickDelivery,
  setting: HearingSetting,
): Promise<void> => {
  const { web, words, log } = setting
  const reply = await carryOut(arrival, setting)
  await delivery.ack().catch((error: unknown) => log.warn('click not acknowledged', { error }))
  const isShown =
    reply === undefined ||
    (await web.openView(delivery.triggerId, { ...confirmationView(reply, words) }).then(
      () => true,
      (error: unknown) => {
        log.warn('answer on a page not shown', { error })
        return false
      },
    ))
  await publishPage(delivery, setting)
  // In their conversation with the bot, rather than nowhere.
  const destination = privateTo(delivery.user, {})
  await sayRest(arrival, destination, renderedAside(isShown ? undefined : reply, setting), 0, setting)
}
