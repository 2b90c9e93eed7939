// A person in Slack: what they can do there, and what they see.
//
// Everything is said in ids or in the objects that the emulator gives back:
//   await person.types('/courriel répondu 5', channel)  → Outcome: `error`, `shown`, `answer()`, `view()`
//   await person.presses('Répondu', message)            → Outcome; a label, a value or an action id
//   await person.submits(view, { Service: 'Titres' })   → Submitted: closed, errors, updated, pushed, incomplete, failed
//   await person.usesShortcut('follow', message)        → Outcome
//   await person.opensHome()                            → what became of the event; then `home`
//   person.mentions('état', channel), person.writes('retards'), person.says(text, channel) → the message, at once
//   person.sees(channel)                                → messages, those for them alone included
// Outcomes come when the app acknowledged, or three seconds later, of the clock's or added to it.

import { actionOn } from './find-action.ts'
import { fill, type Values } from './fill-view.ts'
import { Outcome } from './outcome.ts'
import { afterSubmission, type Submitted } from './submission.ts'
import { asSlackWrites } from './typed-text.ts'
import { Writer } from './writer.ts'
import type { Acknowledged } from '../link/acknowledgements.ts'
import { homeOpenedEvent } from '../payloads/event-payloads.ts'
import * as payloads from '../payloads/interaction-payloads.ts'
import { namedBlocks, viewAnswer } from '../views/view-stack.ts'
import type { Channel } from '../workspace/channel.ts'
import type { SeenMessage } from '../workspace/message.ts'
import type { View } from '../workspace/view.ts'

export class Person extends Writer {
  /** A slash command with what follows it. Slack knows no command in a thread. */
  async types(line: string, channel: Channel): Promise<Outcome> {
    const [, command = '', text = ''] = /^(\/\S+)\s*(.*)$/s.exec(line) ?? []
    if (command === '') throw new Error(`not a command: ${line}`)
    const deed = this.#deed()
    const { app } = this.world.workspace
    const url = this.world.answerAddresses.issue('commands', { user: this.id, channel: channel.id })
    const written = asSlackWrites(this.world.workspace, text.trim())
    const isKnown = app.commands?.has(command) ?? true
    const result = isKnown
      ? await this.world.courier.deliver(
          'slash_commands',
          payloads.commandPayload(deed, channel, command, written, url),
        )
      : ({ kind: 'undelivered' } as const)
    return new Outcome(this.world, result, deed.trigger, url)
  }

  /** Presses a button or takes a choice; `nth` counts from 0 among those called alike. */
  async presses(what: string, where: SeenMessage | View, nth = 0): Promise<Outcome> {
    const { workspace, courier } = this.world
    const deed = this.#deed()
    const ts = workspace.timestamp()
    if ('given' in where) {
      const action = actionOn(namedBlocks(where), what, nth, ts)
      const view = viewAnswer(this.world, where)
      const result = await courier.deliver('interactive', payloads.viewClickPayload(deed, view, action))
      return new Outcome(this.world, result, deed.trigger)
    }
    const channel = this.channelOf(where.channel)
    const source = { ts: where.ts, isEphemeral: where.isEphemeral }
    const url = this.world.answerAddresses.issue('actions', { user: this.id, channel: channel.id, source })
    const action = actionOn(where.blocks ?? [], what, nth, ts)
    const payload = payloads.messageClickPayload(deed, channel, where, action, url)
    return new Outcome(this.world, await courier.deliver('interactive', payload), deed.trigger, url)
  }

  /** Sends a form, with what they put into its fields: by block id or label. */
  async submits(view: View, values: Values = {}): Promise<Submitted> {
    const current = this.world.workspace.views.get(view.id) ?? view
    if (!current.isOpen) throw new Error('the form is no longer on the screen')
    const { values: state, missing } = fill(namedBlocks(current), values)
    if (missing.length > 0) return { kind: 'incomplete', missing }
    const payload = payloads.submissionPayload(this.#deed(), viewAnswer(this.world, current, state))
    return afterSubmission(this.world, current, await this.world.courier.deliver('interactive', payload))
  }

  /** Leaves a form unsent; the app is told where it asked to be. */
  async closes(view: View): Promise<void> {
    this.world.workspace.views.set(view.id, { ...view, isOpen: false })
    if (view.given['notify_on_close'] !== true) return
    const payload = payloads.closedPayload(this.#deed(), viewAnswer(this.world, view), false)
    await this.world.courier.deliver('interactive', payload)
  }

  /** An entry of the menu of a message. */
  async usesShortcut(callbackId: string, message: SeenMessage): Promise<Outcome> {
    const deed = this.#deed()
    const channel = this.channelOf(message.channel)
    const url = this.world.answerAddresses.issue('actions', { user: this.id, channel: channel.id })
    const payload = payloads.messageShortcutPayload(deed, channel, message, callbackId, url)
    return new Outcome(this.world, await this.world.courier.deliver('interactive', payload), deed.trigger, url)
  }

  /** Opens their page of the bot, or its messages. */
  opensHome(tab: 'home' | 'messages' = 'home'): Promise<Acknowledged> {
    const ts = this.world.workspace.timestamp()
    const view = this.home && tab === 'home' ? viewAnswer(this.world, this.home) : undefined
    return this.world.events.tell('app_home_opened', homeOpenedEvent(this.id, this.direct, tab, ts, view))
  }

  #deed(): payloads.Deed {
    const { workspace, triggers } = this.world
    return { workspace, user: this.user, trigger: triggers.issue(this.id) }
  }
}
