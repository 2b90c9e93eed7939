// The way of one socket to Slack, through the proxy if there is one, which can be broken off at any time.

import { Socket } from 'node:net'
import { buildConnector, type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici'

/** Proxies as the environment names them; what is not given goes directly. */
export interface Proxies {
  readonly httpProxy?: string
  readonly httpsProxy?: string
  readonly noProxy?: string
}

export interface BreakableDispatcher {
  readonly dispatcher: Dispatcher
  /** Closes whatever was opened through it. A WebSocket alone cannot: it waits for the other end to agree. */
  breakOff(): void
}

type Connector = ReturnType<typeof buildConnector>

export const breakableDispatcher = ({
  httpProxy = '',
  httpsProxy = '',
  noProxy = '',
}: Proxies): BreakableDispatcher => {
  const opened = new Set<Socket>()
  let isBroken = false
  const keeping =
    (connect: Connector): Connector =>
    (options, callback) =>
      connect(options, (...outcome) => {
        const [, socket] = outcome
        // Of a failure, undici gives none at all, whatever its types say.
        if (socket instanceof Socket) {
          opened.add(socket)
          socket.once('close', () => opened.delete(socket))
          if (isBroken) socket.destroy()
        }
        callback(...outcome)
      })
  const dispatcher = new EnvHttpProxyAgent({
    // Empty rather than absent: the process's own variables may be others than those of the configuration.
    httpProxy,
    httpsProxy,
    noProxy,
    connect: keeping(buildConnector({ allowH2: false })),
    clientFactory: (proxy, options) => {
      const { connect } = options as { readonly connect: Connector }
      return new Pool(proxy, { ...options, connect: keeping(connect) })
    },
  })
  return {
    dispatcher,
    breakOff: () => {
      isBroken = true
      for (const socket of opened) socket.destroy()
      // What had not begun fails; nobody is left to be told.
      dispatcher.destroy().catch(() => undefined)
    },
  }
}
