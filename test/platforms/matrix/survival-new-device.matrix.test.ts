// Vigie whose state is lost goes on as a new device of the same account, which strict clients read at once.

import { expect, test } from 'vitest'

import { setUp } from '../../../src/platforms/matrix/setup/set-up.ts'
import { systemClock } from '../../../src/clock.ts'
import { createLog } from '../../../src/log.ts'
import { memoryState } from '../../support/memory-state.ts'
import { bot, echo, meet } from '../../support/matrix/meeting.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const now = () => systemClock('Europe/Paris').now()

describeWithHomeserver('after the loss of its state', {}, (server) => {
  test('a device made with the recovery key is read by those who trust signed devices only', async () => {
    const { marie, ready, room, vigie } = await meet(server.url, { answer: echo })
    await marie.say(room, '!avant')
    await marie.until(room, ({ body }) => body === 'réponse à !avant')
    await vigie.stop()
    const kept = memoryState()
    const { identity, session } = await setUp({
      home: { kind: 'homeserver', url: server.url },
      user: ready.userId,
      password: ready.account.password,
      recoveryKey: ready.recoveryKey,
      kept,
      newDevice: true,
      fetch,
      log: createLog({ level: 'error', now }),
      now,
      show: () => Promise.reject(new Error('there is no new key to show')),
    })
    expect(identity).toBe('recovered')
    const again = await bot({ ...ready, kept }, { rooms: { [room]: 'all' }, answer: echo })
    await marie.say(room, '!après')
    const answer = await marie.until(room, ({ body }) => body === 'réponse à !après')
    expect(answer.encrypted).toBe(true)
    expect(await marie.undecryptable(room)).toEqual([])
    const crypto = marie.sdk.getCrypto()
    const status = await crypto?.getDeviceVerificationStatus(ready.userId, session.deviceId)
    expect(status?.signedByOwner).toBe(true)
    expect(again.fatal).toEqual([])
  })
})
