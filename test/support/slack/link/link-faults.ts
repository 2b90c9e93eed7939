// What goes wrong on request with sockets: those opened from then on, and the envelopes sent from then on.

export interface LinkFaults {
  /** No greeting at all. */
  noHello: boolean
  /** Milliseconds before the greeting. */
  helloAfter: number
  /** The client's pings are not answered. */
  noPong: boolean
  /** The server sends no pings of its own. */
  noServerPing: boolean
  /** The server pings once after its greeting, and never again. */
  pingsOnce: boolean
  /** Milliseconds between the server's pings. */
  pingEvery: number
  /** Pings of the client that are answered before `noPong` holds. */
  pongsFirst: number
  /** The upgrade is answered with this status instead. */
  refuseWith: number | undefined
  /** After the closing handshake the server keeps the TCP connection, as Slack does. */
  keepsTcp: boolean
  /** Each envelope is sent so many times. */
  copies: number
  /** Envelopes are kept back, and leave in the reverse order on `release`. */
  holds: boolean
}

export const noLinkFaults = (): LinkFaults => ({
  noHello: false,
  helloAfter: 0,
  noPong: false,
  noServerPing: false,
  pingsOnce: false,
  pingEvery: 5000,
  pongsFirst: 0,
  refuseWith: undefined,
  keepsTcp: false,
  copies: 1,
  holds: false,
})
