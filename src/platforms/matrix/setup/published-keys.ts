// Whose devices are signed by their owner, worked out from what the homeserver publishes and from nothing that it says of it.

import { createPublicKey, verify } from 'node:crypto'

import type { ServerCall } from './server-call.ts'

export interface PublishedDevice {
  readonly id: string
  /** As its owner, or the client, called it. */
  readonly name?: string
  readonly isSigned: boolean
}

/** What anybody is shown of an account's keys. */
export interface PublishedKeys {
  /** The public half of the account's identity; absent while it has none. */
  readonly masterKey?: string
  /** Those that take part in encryption. */
  readonly devices: readonly PublishedDevice[]
}

interface SignedKeys {
  readonly user_id: string
  /** Public keys by their ids, `ed25519:…`. */
  readonly keys: Readonly<Record<string, string>>
  readonly signatures?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly unsigned?: { readonly device_display_name?: string }
}

type ByUser<Value> = Readonly<Record<string, Value | undefined>>

interface KeysQuery {
  readonly device_keys: ByUser<Readonly<Record<string, SignedKeys>>>
  readonly master_keys: ByUser<SignedKeys>
  readonly self_signing_keys: ByUser<SignedKeys>
}

/** The one text that a JSON value has for signatures. Source: Matrix specification, appendices, "Canonical JSON". */
const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

/** All of it but what is added after signing. */
const signedText = (keys: SignedKeys): Buffer =>
  Buffer.from(canonical({ ...keys, signatures: undefined, unsigned: undefined }))

const bytesOf = (unpadded: string): Buffer => Buffer.from(unpadded, 'base64')

const isSignedBy = (keys: SignedKeys, key: string): boolean => {
  const signature = keys.signatures?.[keys.user_id]?.[`ed25519:${key}`]
  const publicKey = bytesOf(key)
  if (signature === undefined || publicKey.length !== 32) return false
  const x = publicKey.toString('base64url')
  const imported = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
  return verify(null, signedText(keys), imported, bytesOf(signature))
}

const keyOf = (keys: SignedKeys | undefined): string | undefined => Object.values(keys?.keys ?? {})[0]

/** The key that signs an account's devices, when the account's identity vouches for it. */
const deviceSigner = (master: string | undefined, selfSigning: SignedKeys | undefined): string | undefined =>
  master !== undefined && selfSigning !== undefined && isSignedBy(selfSigning, master) ? keyOf(selfSigning) : undefined

/** Nothing when the server refuses the question; throws what the network throws. */
export const publishedKeys = async (
  call: ServerCall,
  users: readonly string[],
): Promise<ReadonlyMap<string, PublishedKeys> | undefined> => {
  const asked = { device_keys: Object.fromEntries(users.map((user) => [user, []])) }
  const { ok, body } = await call<KeysQuery>('POST', '/_matrix/client/v3/keys/query', asked)
  if (!ok) return undefined
  const { device_keys: devices, master_keys: masters, self_signing_keys: signers } = body
  return new Map(
    users.map((user) => {
      const masterKey = keyOf(masters?.[user])
      const signer = deviceSigner(masterKey, signers?.[user])
      const published = Object.entries(devices?.[user] ?? {}).map(([id, keys]): PublishedDevice => {
        const name = keys.unsigned?.device_display_name
        const isSigned = signer !== undefined && isSignedBy(keys, signer)
        return { id, isSigned, ...(name === undefined ? {} : { name }) }
      })
      return [user, { devices: published, ...(masterKey === undefined ? {} : { masterKey }) }]
    }),
  )
}
