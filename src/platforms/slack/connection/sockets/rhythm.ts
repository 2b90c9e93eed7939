// How long Slack is waited for, and how soon its sockets are opened again.

export interface Rhythm {
  /** From the first call to Slack's greeting, in milliseconds like all that follows. */
  readonly greeting: number
  /** Between the first socket and the second, so that Slack does not renew both at once. */
  readonly stagger: number
  /** Before each further attempt; the last one is repeated. */
  readonly waits: readonly number[]
  /** After Slack said that it wants no socket for now. */
  readonly refused: number
  /** A socket that stood so long was a good one: the next attempt is the first again. */
  readonly sound: number
  /** Slack leaves a socket that it renews so long at most between its word and the end. Source: its guide to Socket Mode. */
  readonly farewell: number
  /** For what a socket brought to be acknowledged over it, once it is being replaced. */
  readonly acknowledging: number
  /** For what is under way when the platform stops: Slack waits no longer than three seconds for an answer. */
  readonly leaving: number
  /** A server that answers no ping for so long is gone; Slack's client asks three times as often. */
  readonly pong: number
  /** A server that has sent pings is gone when it sends none for so long. */
  readonly ping: number
  /** Between two looks at whether a socket still stands. */
  readonly look: number
}

export const usualRhythm: Rhythm = {
  greeting: 15_000,
  stagger: 60_000,
  waits: [500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000],
  refused: 60_000,
  sound: 30_000,
  farewell: 10_000,
  acknowledging: 2_800,
  leaving: 2_500,
  pong: 5_000,
  ping: 30_000,
  look: 1_000,
}
