// Deals with all that Slack delivers, each kind in its own way; what goes wrong is logged and never thrown.

import { UserError } from '../../../errors.ts'
import type { Delivery } from '../connection/delivery.ts'
import { answerLate } from './answering.ts'
import { dealClick } from './deal-click.ts'
import { dealCommand } from './deal-command.ts'
import { dealForm } from './deal-form.ts'
import { dealMessage } from './deal-message.ts'
import { dealShortcut } from './deal-shortcut.ts'
import type { HearingSetting } from './hearing-setting.ts'
import { dealHome } from './home-page.ts'

/** The same for what is the same: one message may come as two events. */
const nameOf = (delivery: Delivery): string =>
  delivery.kind === 'message' && delivery.change === undefined
    ? `message/${delivery.channel}/${delivery.ts}`
    : `${delivery.kind}/${delivery.key}`

export class Hearing {
  readonly #setting: HearingSetting
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(setting: HearingSetting) {
    this.#setting = setting
  }

  /** Never throws. Resolves once the delivery is acknowledged and answered. */
  async hear(delivery: Delivery): Promise<void> {
    const name = nameOf(delivery)
    // The same again, at the same time: were it acknowledged first, the answer in the other's acknowledgement would be lost.
    const former = this.#underWay.get(name) ?? Promise.resolve()
    const dealing = former.then(() => this.#tryToDeal(delivery))
    this.#underWay.set(name, dealing)
    await dealing
    if (this.#underWay.get(name) === dealing) this.#underWay.delete(name)
  }

  /** Answers what an earlier process did not come to answer, in order. */
  async resume(): Promise<void> {
    const { pending } = this.#setting.journal
    for (const arrival of pending)
      try {
        await answerLate(arrival, this.#setting)
        // One by one: a process that dies again and again must not begin with the first of them each time.
        await this.#setting.save()
      } catch (error) {
        if (error instanceof UserError) throw error
        this.#setting.log.error('earlier message not answered', { key: arrival.id, error })
      }
    this.#setting.log.info('earlier messages answered', { count: pending.length })
  }

  async #tryToDeal(delivery: Delivery): Promise<void> {
    try {
      await this.#deal(delivery)
    } catch (error) {
      this.#setting.log.error('delivery not dealt with', { kind: delivery.kind, key: delivery.key, error })
    }
  }

  #deal(delivery: Delivery): Promise<void> {
    switch (delivery.kind) {
      case 'command':
        return dealCommand(delivery, this.#setting)
      case 'message':
        return dealMessage(delivery, this.#setting)
      case 'click':
        return dealClick(delivery, this.#setting)
      case 'form':
        return dealForm(delivery, this.#setting)
      case 'shortcut':
        return dealShortcut(delivery, this.#setting)
      case 'home':
        return dealHome(delivery, this.#setting)
    }
  }
}
