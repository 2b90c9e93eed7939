// A PNG taken apart, to compare what it holds.

import { crc32 } from 'node:zlib'

interface Png {
  readonly width: number
  readonly height: number
  readonly palette: Buffer
  /** Still compressed. */
  readonly data: Buffer
}

/** @throws Error when it is not a PNG, or a checksum is wrong. */
export const readPng = (bytes: Uint8Array): Png => {
  const file = Buffer.from(bytes)
  if (file.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error('not a PNG')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at)
    const name = file.subarray(at + 4, at + 8).toString('latin1')
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error(`a wrong checksum in ${name}`)
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), file.subarray(at + 8, end)]))
    at = end + 4
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(8)
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    palette: chunks.get('PLTE') ?? Buffer.alloc(0),
    data: chunks.get('IDAT') ?? Buffer.alloc(0),
  }
}
