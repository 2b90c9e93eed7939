// The parts of a DOCX file, which is a ZIP archive of XML.

import { inflateRawSync } from 'node:zlib'

const centralEntry = 0x02014b50

/** Names and bytes, from the archive's directory. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const bytes = Buffer.from(file)
  const parts = new Map<string, Uint8Array>()
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = bytes.readUInt32LE(end + 16)
  while (bytes.readUInt32LE(at) === centralEntry) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + size)
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), method === 8 ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + extra + comment
  }
  return parts
}

export const documentXml = (file: Uint8Array): string =>
  Buffer.from(partsOf(file).get('word/document.xml') ?? []).toString('utf8')
