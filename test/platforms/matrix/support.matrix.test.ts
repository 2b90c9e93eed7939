// The homeserver and the clients that the tests of Matrix stand on, themselves put to the test.

import { expect, test } from 'vitest'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

describeWithHomeserver('a homeserver of our own', { own: true }, (server) => {
  test('answers after it was killed and started again', async () => {
    await server.kill()
    await server.restart()
    expect((await fetch(`${server.url}/_matrix/client/versions`)).ok).toBe(true)
  })
})
