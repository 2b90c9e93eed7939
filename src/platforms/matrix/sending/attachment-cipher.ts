// Files for encrypted rooms, encrypted by the native library where it works, else by the engine that everything else uses.

import type { Content } from '../saying/outgoing.ts'

/** The encrypted bytes, and what a reader needs to decrypt them but for the address. */
export type EncryptAttachment = (
  bytes: Uint8Array,
) => Promise<{ readonly encrypted: Uint8Array; readonly file: Content }>

/** What both libraries call the same. */
interface AttachmentLibrary {
  readonly Attachment: {
    encrypt(bytes: Uint8Array): {
      readonly encryptedData: Uint8Array
      readonly mediaEncryptionInfo?: string | null | undefined
    }
  }
}

const cipherOf =
  ({ Attachment }: AttachmentLibrary): EncryptAttachment =>
  (bytes) => {
    const attachment = Attachment.encrypt(bytes)
    const { mediaEncryptionInfo: info, encryptedData: encrypted } = attachment
    if (info === undefined || info === null) throw new Error('the attachment was encrypted without its key')
    return Promise.resolve({ encrypted, file: JSON.parse(info) as Content })
  }

export const wasmCipher = async (): Promise<EncryptAttachment> => {
  const library = await import('@matrix-org/matrix-sdk-crypto-wasm')
  await library.initAsync()
  return cipherOf(library)
}

/** Nothing where the library is not installed or does not work: its presence alone proves nothing. */
export const nativeCipher = async (): Promise<EncryptAttachment | undefined> => {
  try {
    // Its own name for the compiler: an optional package may be missing from this machine.
    const name: string = '@matrix-org/matrix-sdk-crypto-nodejs'
    const cipher = cipherOf((await import(name)) as AttachmentLibrary)
    await cipher(new Uint8Array([1, 2, 3]))
    return cipher
  } catch {
    return undefined
  }
}

export const attachmentCipher = async (): Promise<EncryptAttachment> => (await nativeCipher()) ?? (await wasmCipher())
