// Whose devices are signed: worked out from signatures, whatever the server says of them.

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { publishedKeys } from '../../../../src/platforms/matrix/setup/published-keys.ts'
import type { ServerAnswer } from '../../../../src/platforms/matrix/setup/server-call.ts'

interface Pair {
  readonly publicKey: string
  readonly privateKey: KeyObject
}

const pair = (): Pair => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const bytes = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return { publicKey: bytes.toString('base64').replace(/=+$/, ''), privateKey }
}

const marie = '@marie:example.org'
const master = pair()
const signer = pair()
const stranger = pair()

/** Written by hand, in the order and without the spaces that the specification asks for. */
const identityText = (usage: string, { publicKey }: Pair): string =>
  `{"keys":{"ed25519:${publicKey}":"${publicKey}"},"usage":["${usage}"],"user_id":"${marie}"}`

const deviceText = (id: string): string =>
  `{"algorithms":["m.megolm.v1.aes-sha2"],"device_id":"${id}","keys":{"curve25519:${id}":"é","ed25519:${id}":"b"},"user_id":"${marie}"}`

/** The object that a text is of, as a server shuffles it, with a signature. */
const signed = (text: string, by: Pair, name: Pair = by): object => {
  const signature = sign(null, Buffer.from(text), by.privateKey).toString('base64').replace(/=+$/, '')
  const members = Object.entries(JSON.parse(text) as object).toReversed()
  return {
    unsigned: { device_display_name: 'Téléphone' },
    signatures: { [marie]: { [`ed25519:${name.publicKey}`]: signature } },
    ...Object.fromEntries(members),
  }
}

const keysWith = async (devices: Readonly<Record<string, object>>, selfSigning: object) => {
  const body = {
    device_keys: { [marie]: devices },
    master_keys: { [marie]: JSON.parse(identityText('master', master)) as object },
    self_signing_keys: { [marie]: selfSigning },
  }
  const call = <Body extends object>() =>
    Promise.resolve({ status: 200, ok: true, body } as unknown as ServerAnswer<Body>)
  return (await publishedKeys(call, [marie]))?.get(marie)
}

const trusted = signed(identityText('self_signing', signer), master)

describe('a device', () => {
  test('that the identity’s own key signed is signed', async () => {
    expect(await keysWith({ A: signed(deviceText('A'), signer) }, trusted)).toEqual({
      masterKey: master.publicKey,
      devices: [{ id: 'A', name: 'Téléphone', isSigned: true }],
    })
  })

  test.each([
    ['that nobody signed', JSON.parse(deviceText('A')) as object, trusted],
    ['signed by a stranger', signed(deviceText('A'), stranger), trusted],
    ['signed by a stranger in the owner’s name', signed(deviceText('A'), stranger, signer), trusted],
    ['whose keys changed since', { ...signed(deviceText('A'), signer), device_id: 'B' }, trusted],
    [
      'signed by a key that the identity does not vouch for',
      signed(deviceText('A'), signer),
      signed(identityText('self_signing', signer), stranger, master),
    ],
    ['signed by a key that is no key', signed(deviceText('A'), signer), { ...trusted, keys: { 'ed25519:x': 'x' } }],
  ])('%s is not signed', async (_, device, selfSigning) => {
    expect((await keysWith({ A: device }, selfSigning))?.devices.map(({ isSigned }) => isSigned)).toEqual([false])
  })
})

test('an account without identity has none, and one without devices has none', async () => {
  const call = <Body extends object>() =>
    Promise.resolve({ status: 200, ok: true, body: {} } as unknown as ServerAnswer<Body>)
  expect((await publishedKeys(call, [marie]))?.get(marie)).toEqual({ devices: [] })
})

test('a server that refuses to tell is not taken for one that knows no keys', async () => {
  const call = <Body extends object>() =>
    Promise.resolve({ status: 403, ok: false, body: {} } as unknown as ServerAnswer<Body>)
  expect(await publishedKeys(call, [marie])).toBeUndefined()
})
