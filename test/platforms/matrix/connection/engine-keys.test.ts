// The real crypto engine on copied databases: it is who it was, goes on where it was, and reads what it could read.

import { expect, test } from 'vitest'
import { CryptoDatabases } from '../../../../src/platforms/matrix/connection/crypto-databases.ts'

interface Encrypted {
  readonly session_id: string
  readonly ciphertext: string
}

const engineOn = async ({ prefix }: CryptoDatabases) => {
  const library = await import('@matrix-org/matrix-sdk-crypto-wasm')
  await library.initAsync()
  const store = await library.StoreHandle.open(prefix, undefined)
  const [user, device] = [new library.UserId('@vigie:a.fr'), new library.DeviceId('DEVICE')]
  const machine = await library.OlmMachine.initFromStore(user, device, store)
  const room = new library.RoomId('!room:a.fr')
  return {
    machine,
    share: () => machine.shareRoomKey(room, [], new library.EncryptionSettings()),
    encrypt: async (body: string) =>
      JSON.parse(await machine.encryptRoomEvent(room, 'm.room.message', JSON.stringify({ body }))) as Encrypted,
    decrypt: async (content: object) => {
      const event = {
        type: 'm.room.encrypted',
        event_id: '$e',
        sender: '@vigie:a.fr',
        origin_server_ts: 1,
        room_id: '!room:a.fr',
        content,
      }
      const settings = new library.DecryptionSettings(library.TrustRequirement.Untrusted)
      return (await machine.decryptRoomEvent(JSON.stringify(event), room, settings)).event
    },
  }
}

test('an engine on copied databases has the same keys, goes on with the same session, and reads what was said', async () => {
  const first = new CryptoDatabases()
  const before = await engineOn(first)
  await before.share()
  const said = await before.encrypt('one')
  const second = new CryptoDatabases()
  await second.restore(await first.bytes())
  const after = await engineOn(second)
  const [keysBefore, keysAfter] = [before, after].map(({ machine: { identityKeys: keys } }) => [
    keys.ed25519.toBase64(),
    keys.curve25519.toBase64(),
  ])
  expect(keysAfter).toEqual(keysBefore)
  const { session_id: session, ciphertext } = said
  expect(await after.encrypt('two')).toMatchObject({ session_id: session })
  expect(await after.encrypt('one')).not.toMatchObject({ ciphertext })
  expect(JSON.parse(await after.decrypt(said))).toMatchObject({ content: { body: 'one' } })
  for (const { machine } of [before, after]) machine.close()
  await Promise.all([first.release(), second.release()])
})
