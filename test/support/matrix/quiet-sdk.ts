// Makes matrix-js-sdk say nothing, for tests that fail when anything is written to the console. Imported first.

import { logger } from 'matrix-js-sdk/lib/logger.js'

/** What the SDK's type of its logger leaves out: it is one of loglevel. */
interface Loglevel {
  methodFactory: () => () => void
  rebuild(): void
}

// Children copy their parent's factory when they are made: this one must be silent before any client is.
Object.assign(logger, { methodFactory: () => () => undefined } satisfies Pick<Loglevel, 'methodFactory'>)
;(logger as unknown as Loglevel).rebuild()

export const silent: typeof logger = Object.assign(Object.create(null) as object, {
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  getChild: () => silent,
})
