// Attachments are encrypted alike by both libraries: as Matrix says, for whoever has the key and nobody else.

import { Attachment, EncryptedAttachment, initAsync } from '@matrix-org/matrix-sdk-crypto-wasm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, type TestContext } from 'vitest'

import {
  attachmentCipher,
  type EncryptAttachment,
  nativeCipher,
  wasmCipher,
} from '../../../src/platforms/matrix/sending/attachment-cipher.ts'

beforeAll(() => initAsync())

/** As clients open it: the key is good for one reading. */
const open = (encrypted: Uint8Array, file: object): Uint8Array =>
  Attachment.decrypt(new EncryptedAttachment(encrypted, JSON.stringify(file)))

const bytes = Uint8Array.from({ length: 3_000 }, (_, index) => index % 251)

/** What the specification asks of `file`. Source: Matrix specification, "Sending encrypted attachments". */
const shape = {
  v: 'v2',
  key: { kty: 'oct', alg: 'A256CTR', ext: true, k: expect.stringMatching(/^[\w-]{43}$/) as unknown },
  iv: expect.stringMatching(/^[\w+/]{22}=*$/) as unknown,
  hashes: { sha256: expect.stringMatching(/^[\w+/]{43}=*$/) as unknown },
}

const ciphers: readonly (readonly [name: string, load: () => Promise<EncryptAttachment | undefined>])[] = [
  ['in WebAssembly', wasmCipher],
  ['native', nativeCipher],
  ['the one in use', attachmentCipher],
]

describe.for(ciphers)('%s', ([, load]) => {
  /** Where the native library does not load, the test is skipped. */
  const loaded = async ({ skip }: Pick<TestContext, 'skip'>): Promise<EncryptAttachment> =>
    (await load()) ?? skip('the native library of attachments does not load on this machine')

  test('what it encrypts is decrypted to the same bytes, whatever they are', async (context) => {
    const encrypt = await loaded(context)
    const any = fc.uint8Array({ maxLength: 5_000 })
    const same = async (plain: Uint8Array) => {
      const { encrypted, file } = await encrypt(plain)
      expect(open(encrypted, file)).toEqual(plain)
      expect(encrypted).toHaveLength(plain.length)
    }
    await fc.assert(fc.asyncProperty(any, same), { numRuns: 50 })
  })

  test('its key has the shape that clients expect, and is new each time', async (context) => {
    const encrypt = await loaded(context)
    const [one, other] = [await encrypt(bytes), await encrypt(bytes)]
    expect(one.file).toMatchObject(shape)
    expect(other.file['key']).not.toEqual(one.file['key'])
    expect(other.file['iv']).not.toEqual(one.file['iv'])
    expect(other.encrypted).not.toEqual(one.encrypted)
    expect(one.encrypted).not.toEqual(bytes)
  })

  test('a byte changed on the way is noticed', async (context) => {
    const encrypt = await loaded(context)
    const { encrypted, file } = await encrypt(bytes)
    expect(() => open(encrypted.with(7, (encrypted[7] ?? 0) ^ 1), file)).toThrow('Hash mismatch')
  })
})
