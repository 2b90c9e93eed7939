// What a platform's state is on disk: one line saying what follows, then its bytes, sealed or with their digest.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** Raised whenever what follows the first line changes. */
const version = 1

const cipher = 'aes-256-gcm'
/** Bytes. Chosen at random each time: with GCM, two contents under one key and one nonce would betray both. */
const nonceLength = 12
const tagLength = 16
const digestLength = 32

/** `vigie-state 1 sealed 0123456789abcdef`: the last word tells keys apart. */
const header = /^vigie-state (\d{1,6}) (?:(plain)|sealed ([0-9a-f]{16}))$/
const longestHeader = 64

export type StateRefusal = 'no-key' | 'other-key' | 'damaged' | 'newer'

export type DecodedState =
  | { readonly kind: 'whole'; readonly state: Uint8Array }
  | { readonly kind: 'refused'; readonly why: StateRefusal }

const refused = (why: StateRefusal): DecodedState => ({ kind: 'refused', why })

const derived = (key: Uint8Array, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `vigie-state ${purpose}`, length))

/** What tells a wrong key from a damaged file; nothing can be learnt from it about the key. */
const nameOf = (key: Uint8Array): string => derived(key, 'name', 8).toString('hex')

const digestOf = (line: Buffer, state: Uint8Array): Buffer => createHash('sha256').update(line).update(state).digest()

/** The bytes of the file. With a key, of 32 bytes, all but the first line is sealed, and the first line cannot be changed. */
export const encodeState = (state: Uint8Array, key?: Uint8Array): Buffer => {
  if (key === undefined) {
    const line = Buffer.from(`vigie-state ${version} plain\n`)
    return Buffer.concat([line, digestOf(line, state), state])
  }
  const line = Buffer.from(`vigie-state ${version} sealed ${nameOf(key)}\n`)
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, derived(key, 'seal', 32), nonce, { authTagLength: tagLength }).setAAD(line)
  const sealed = [sealing.update(state), sealing.final()]
  return Buffer.concat([line, nonce, sealing.getAuthTag(), ...sealed])
}

const unseal = (line: Buffer, body: Buffer, key: Uint8Array): DecodedState => {
  const start = nonceLength + tagLength
  if (body.length < start) return refused('damaged')
  const nonce = body.subarray(0, nonceLength)
  const opening = createDecipheriv(cipher, derived(key, 'seal', 32), nonce, { authTagLength: tagLength })
    .setAAD(line)
    .setAuthTag(body.subarray(nonceLength, start))
  const opened = opening.update(body.subarray(start))
  try {
    return { kind: 'whole', state: Buffer.concat([opened, opening.final()]) }
  } catch {
    // The tag does not fit: this is the one thing that `final` can say of a stream cipher.
    return refused('damaged')
  }
}

/** The state that a file holds, or why it cannot be used. A plain file is read whether or not there is a key. */
export const decodeState = (file: Buffer, key?: Uint8Array): DecodedState => {
  const end = file.subarray(0, longestHeader).indexOf('\n') + 1
  const line = file.subarray(0, end)
  const read = header.exec(line.subarray(0, -1).toString('latin1'))
  if (end === 0 || read === null) return refused('damaged')
  const [, written = '', plain, name] = read
  if (Number(written) > version) return refused('newer')
  if (Number(written) < version) return refused('damaged')
  const body = file.subarray(end)
  if (plain !== undefined) {
    const state = body.subarray(digestLength)
    const isWhole = body.length >= digestLength && digestOf(line, state).equals(body.subarray(0, digestLength))
    return isWhole ? { kind: 'whole', state } : refused('damaged')
  }
  if (key === undefined) return refused('no-key')
  return name === nameOf(key) ? unseal(line, body, key) : refused('other-key')
}
