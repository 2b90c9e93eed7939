// Calls by day and service: the lines of one day add up before anything is computed from them.

import type { CallsEntry } from '../register/entry.ts'

/** In calls; the voice server's are part of `received`. */
export interface CallsRate {
  readonly answered: number
  readonly received: number
  readonly voiceServer: number
}

/** What the lines of one day and service say together. */
export class CallsDay {
  readonly day: number
  #received = 0
  #hasReceived = false
  #answered = 0
  #voiceServer = 0
  /** Lines without a count of answered calls, taken together: a second line may complete the first. */
  #restReceived = 0
  #restMissed = 0
  #restVoiceServer = 0
  #restHasReceived = false
  #restHasLost = false
  entries = 0

  constructor(day: number) {
    this.day = day
  }

  add(line: CallsEntry): void {
    this.entries += 1
    const { received, answered, lost, voiceServer = 0 } = line
    this.#voiceServer += voiceServer
    if (received !== undefined) {
      this.#received += received
      this.#hasReceived = true
    }
    if (answered !== undefined) {
      this.#answered += answered
      return
    }
    this.#restReceived += received ?? 0
    this.#restMissed += (lost ?? 0) + voiceServer
    this.#restVoiceServer += voiceServer
    this.#restHasReceived ||= received !== undefined
    this.#restHasLost ||= lost !== undefined
  }

  /** Nothing when no line of the day says how many calls were received. */
  get received(): number | undefined {
    return this.#hasReceived ? this.#received : undefined
  }

  /**
   * Answered over received, and the part of received that the voice server
   * handled; nothing for a day without received. A line without answered gives
   * received − lost − voice server, and stays out when its lost calls are
   * unknown too. Source: domain rules, section "What is logged".
   */
  rate(voiceServerAnswers: boolean): CallsRate | undefined {
    if (!this.#hasReceived) return undefined
    const derived = this.#restHasReceived && this.#restHasLost
    const restIsOut = this.#restHasReceived && !derived
    const received = restIsOut ? this.#received - this.#restReceived : this.#received
    if (received === 0 && restIsOut) return undefined
    const voiceServer = restIsOut ? this.#voiceServer - this.#restVoiceServer : this.#voiceServer
    const rest = derived ? Math.max(0, this.#restReceived - this.#restMissed) : 0
    const answered = this.#answered + rest + (voiceServerAnswers ? voiceServer : 0)
    // Lines typed apart may contradict each other; more than all calls cannot have been answered.
    return { answered: Math.min(answered, received), received, voiceServer: Math.min(voiceServer, received) }
  }
}
