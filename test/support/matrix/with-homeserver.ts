// A group of tests that need a homeserver: it is started for them, or they say why they are not run.

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { startSynapse, type Synapse, type SynapseOptions } from './synapse.ts'

const given = process.env['VIGIE_TEST_HOMESERVER']

const refuse = (): never => {
  throw new Error('a homeserver that runs already is neither stopped nor started by a test')
}

/** Somebody else's homeserver, which the tests use and leave as it is. */
const runningAlready = (url: string): Synapse => ({
  url: url.replace(/\/+$/, ''),
  stop: () => Promise.resolve(),
  kill: refuse,
  restart: refuse,
  logTail: () => 'its log is elsewhere',
})

const whyNot = (ownServer: boolean): string | undefined => {
  if (given !== undefined)
    return ownServer ? 'VIGIE_TEST_HOMESERVER is set, and these tests set up and kill their homeserver' : undefined
  const installed = inject('synapse')
  return installed.kind === 'missing' ? `no homeserver: ${installed.reason}` : undefined
}

export interface Homeserver extends SynapseOptions {
  /** The tests kill or restart the homeserver, so one that runs already will not do. */
  readonly own?: boolean
}

/**
 * Like `describe`, with a homeserver that lives as long as the group; it can be used in its hooks and tests, not before.
 * Without one, the group is a single test skipped with the reason, or failed where `CI` is set.
 */
export const describeWithHomeserver = (name: string, options: Homeserver, tests: (server: Synapse) => void): void => {
  const reason = whyNot(options.own === true || options.defaultRateLimits === true)
  describe(`${name}`, () => {
    if (reason !== undefined) {
      test('needs a homeserver', ({ skip }) => {
        skip(process.env['CI'] !== 'true' || given !== undefined, reason)
        expect(reason).toBeUndefined()
      })
      return
    }
    let server: Synapse | undefined
    const started = (): Synapse => {
      if (!server) throw new Error('the homeserver is started before the first test, not before')
      return server
    }
    beforeAll(async () => {
      server = given === undefined ? await startSynapse(options) : runningAlready(given)
    })
    afterAll(() => server?.stop())
    tests({
      get url() {
        return started().url
      },
      stop: () => started().stop(),
      kill: () => started().kill(),
      restart: () => started().restart(),
      logTail: () => started().logTail(),
    })
  })
}
