// The peer: the least that a bot on the same SDK can be. It joins, decrypts, says back what begins with `?`, and keeps nothing.

import '../../test/support/matrix/quiet-sdk.ts'

import { createClient, type MatrixEvent, MatrixEventEvent, MsgType, RoomEvent } from 'matrix-js-sdk'

import { answerMeasures, taskOf } from './ground.ts'

const { account, room } = taskOf()
const client = createClient({
  baseUrl: account.url,
  userId: account.userId,
  deviceId: account.deviceId,
  accessToken: account.token,
})
await client.initRustCrypto({ useIndexedDB: false })

const answer = (event: MatrixEvent): void => {
  const { body } = event.getContent()
  if (event.isDecryptionFailure() || typeof body !== 'string' || !body.startsWith('?')) return
  void client.sendMessage(room, { msgtype: MsgType.Notice, body: `echo ${body}` })
}

client.on(RoomEvent.Timeline, (event, _room, toStart, _removed, { liveEvent }) => {
  if (toStart === true || liveEvent !== true || event.getSender() === account.userId) return
  if (event.isBeingDecrypted() || event.isEncrypted()) {
    event.once(MatrixEventEvent.Decrypted, answer)
    void client.decryptEventIfNeeded(event)
  } else answer(event)
})
await client.startClient({ initialSyncLimit: 1, lazyLoadMembers: true })
await client.joinRoom(room)
answerMeasures()
// The SDK keeps sockets and timers, and this bot keeps nothing.
// oxlint-disable-next-line no-restricted-properties
process.once('SIGTERM', () => process.exit(0))
