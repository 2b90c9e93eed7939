// Fetches what a message points to, and decrypts it the way clients do.

import { Attachment, EncryptedAttachment } from '@matrix-org/matrix-sdk-crypto-wasm'
import type { MatrixClient } from 'matrix-js-sdk'

const download = async (client: MatrixClient, mxc: string): Promise<Uint8Array> => {
  const address = client.mxcUrlToHttp(mxc, undefined, undefined, undefined, false, true, true)
  if (address === null) throw new Error(`${mxc} is not the address of a file`)
  const response = await fetch(address, { headers: { authorization: `Bearer ${client.getAccessToken()}` } })
  if (!response.ok) throw new Error(`${mxc}: ${response.status}`)
  return response.bytes()
}

/** `content` is that of an `m.image` or `m.file`. A file that was changed on the way is an error. */
export const openAttachment = async (
  client: MatrixClient,
  content: { readonly url?: unknown; readonly file?: unknown },
): Promise<Uint8Array> => {
  if (typeof content.url === 'string') return download(client, content.url)
  const file = content.file as { readonly url: string } | undefined
  if (!file) throw new Error('the message has no file')
  const sealed = new EncryptedAttachment(await download(client, file.url), JSON.stringify(file))
  return Attachment.decrypt(sealed)
}
