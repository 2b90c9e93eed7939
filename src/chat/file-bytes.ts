// What a file to attach holds, as it is to be sent or written.

import type { FileBlock } from './reply.ts'

/** UTF-8 of a text; of bytes, the bytes. */
export const fileBytes = ({ content, encoding }: Pick<FileBlock, 'content' | 'encoding'>): Uint8Array =>
  encoding === 'base64' ? new Uint8Array(Buffer.from(content, 'base64')) : new TextEncoder().encode(content)
