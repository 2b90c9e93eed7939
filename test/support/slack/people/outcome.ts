// What came of something that a person did: what they were shown, the form that opened, or an error of Slack's own.

import type { Acknowledged } from '../link/acknowledgements.ts'
import type { StoredMessage } from '../workspace/message.ts'
import type { View } from '../workspace/view.ts'
import type { World } from '../world.ts'

/** The app took too long, was not there, or answered with what cannot be shown. */
export type DeedError = 'operation_timeout' | 'dispatch_failed' | 'invalid_command_response'

const errors: Readonly<Record<Acknowledged['kind'], DeedError | undefined>> = {
  acknowledged: undefined,
  'timed-out': 'operation_timeout',
  undelivered: 'dispatch_failed',
}

export class Outcome {
  readonly #world: World
  readonly trigger: string
  /** Absent where there is no address to answer at: on a person's page, in a form. */
  readonly responseUrl: string | undefined
  readonly result: Acknowledged
  /** What the person sees instead of an answer. */
  readonly error: DeedError | undefined

  constructor(world: World, result: Acknowledged, trigger: string, responseUrl?: string) {
    this.#world = world
    this.result = result
    this.trigger = trigger
    this.responseUrl = responseUrl
    this.error = errors[result.kind] ?? this.#showAnswer()
  }

  /** Everything shown so far in answer, in the acknowledgement or at the answer address. */
  get shown(): readonly StoredMessage[] {
    return this.responseUrl === undefined ? [] : this.#world.answerAddresses.shownAt(this.responseUrl)
  }

  /** Resolves with the first answer, as soon as it is shown. */
  answer(): Promise<StoredMessage> {
    return this.#world.changes.until(() => this.shown[0], 'an answer')
  }

  /** Resolves with the form that opened, as soon as it does. */
  view(): Promise<View> {
    return this.#world.changes.until(() => {
      const id = this.#world.triggers.viewOf(this.trigger)
      return id === undefined ? undefined : this.#world.workspace.views.get(id)
    }, 'a form')
  }

  /** The acknowledgement of a command may hold its answer; one of a click may not. */
  #showAnswer(): DeedError | undefined {
    if (this.result.kind !== 'acknowledged' || this.responseUrl?.includes('/commands/') !== true) return undefined
    const { payload } = this.result
    if (payload['text'] === undefined && payload['blocks'] === undefined) return undefined
    return this.#world.answerAddresses.show(this.responseUrl, payload) === undefined
      ? undefined
      : 'invalid_command_response'
  }
}
