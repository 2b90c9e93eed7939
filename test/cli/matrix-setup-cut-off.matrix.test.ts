// A set-up that is cut off at any moment: run again, it ends well, and the recovery key is neither lost nor useless.

import { MatrixClient } from 'matrix-js-sdk'
import { decodeRecoveryKey } from 'matrix-js-sdk/lib/crypto-api/index.js'
import { expect, onTestFinished, test } from 'vitest'

import { register } from '../support/matrix/account.ts'
import { type CutOff, startCutOffProxy } from '../support/matrix/cut-off-proxy.ts'
import { call, HttpFault } from '../support/matrix/homeserver-call.ts'
import { machineOf, runOn, VigieProcess } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'

interface Outcome {
  /** All that changed something on the server, over both runs. */
  readonly changes: readonly string[]
  readonly status: number | null
  readonly errors: string
  readonly device: 'signed' | 'unsigned'
  /** Whether the recovery key that was shown opens the identity's secrets. */
  readonly key: 'opens' | 'useless' | 'never shown'
  /** The identity that was first published is still there; `none` where none was before the cut. */
  readonly identity: 'kept' | 'replaced' | 'none'
}

interface Keys {
  readonly master_keys: Record<string, { readonly keys: Record<string, string> } | undefined>
}

const keyIn = (output: string): string | undefined => /^ {4}(\S{4}(?: \S{4}){11})$/m.exec(output)?.[1]

/** Cut off where it is said, run again to its end, then looked at with the account's first session. */
const cutOff = async (url: string, cut?: Pick<CutOff, 'at' | 'when'>): Promise<Outcome> => {
  const account = await register(url, 'vigie')
  const { userId: user } = account
  const first: { child?: VigieProcess } = {}
  const proxy = await startCutOffProxy(url, () => {
    const { child } = first
    return cut && child?.isAlive === true ? { ...cut, kill: () => child.end('SIGKILL') } : undefined
  })
  onTestFinished(() => proxy.close())
  const machine = await machineOf({ ...account, url: proxy.url })
  const masterKey = async (): Promise<string | undefined> => {
    const found = await call<Keys>(account, 'POST', '/keys/query', { device_keys: { [user]: [] } })
    return Object.values(found.master_keys[user]?.keys ?? {})[0]
  }
  if (cut !== undefined) {
    first.child = new VigieProcess(machine, {}, ['matrix-setup'])
    // A busy machine may need a request less than the whole run did: then it ended before the cut.
    expect([null, 0]).toContain(await first.child.end())
  }
  const before = await masterKey()
  const run = await runOn(machine, ['matrix-setup'])
  const shown = keyIn(`${first.child?.output ?? ''}${run.output}`)
  const client = new MatrixClient({ baseUrl: url, userId: user, accessToken: account.token })
  const stored = await client.secretStorage.getKey()
  const secret = await call<{ encrypted: object }>(
    account,
    'GET',
    `/user/${encodeURIComponent(user)}/account_data/m.cross_signing.master`,
  ).catch((error: unknown) => {
    if (error instanceof HttpFault) return { encrypted: {} }
    throw error
  })
  const opens =
    shown !== undefined &&
    stored !== null &&
    stored[0] in secret.encrypted &&
    (await client.secretStorage.checkKey(decodeRecoveryKey(shown), stored[1]))
  const identity = before === undefined ? 'none' : before === (await masterKey()) ? 'kept' : 'replaced'
  return {
    changes: proxy.changes,
    status: run.status,
    errors: run.errors,
    device: run.output.includes('l’appareil est signé') ? 'signed' : 'unsigned',
    key: shown === undefined ? 'never shown' : opens ? 'opens' : 'useless',
    identity,
  }
}

describeWithHomeserver('a set-up', {}, (server) => {
  test.each(['before', 'after'] as const)(
    'that was killed right %s any request that changes something ends well when it is run again',
    async (when) => {
      const whole = await cutOff(server.url)
      expect(whole).toMatchObject({ status: 0, errors: '', device: 'signed', key: 'opens' })
      expect(whole.changes.length).toBeGreaterThan(8)
      for (const at of whole.changes.keys()) {
        const outcome = await cutOff(server.url, { at, when })
        expect({ at: whole.changes[at], ...outcome }).toMatchObject({
          status: 0,
          errors: '',
          device: 'signed',
          key: 'opens',
          identity: expect.stringMatching(/kept|none/) as unknown,
        })
      }
    },
  )
})
