// Silences the SDK before anything of it is loaded: it writes user and room ids, and now and then contents.

import { logger, type Logger } from 'matrix-js-sdk/lib/logger.js'

// It is loglevel's, which its type hides. Parts of the SDK take its methods when they load, whatever logger a client has.
const root = logger as unknown as { methodFactory: () => () => void; rebuild(): void }
root.methodFactory = () => () => undefined
root.rebuild()

/** For the clients themselves. What matters of it comes back as errors and events. */
export const silent: Logger = {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  getChild: () => silent,
}
