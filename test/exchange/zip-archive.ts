// Builds zip archives by hand, honest or not: what a hostile or damaged spreadsheet is made of.

import { crc32, deflateRawSync } from 'node:zlib'

export interface ArchivePart {
  readonly name: string
  readonly content: Buffer
  /** What the archive says of the size, when it lies. */
  readonly declaredSize?: number
  readonly encrypted?: boolean
}

const local = ({ name, content, declaredSize = content.length, encrypted = false }: ArchivePart) => {
  const packed = deflateRawSync(content)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(encrypted ? 1 : 0, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declaredSize, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return { fields, packed, name: Buffer.from(name) }
}

export const zipArchive = (parts: readonly ArchivePart[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { fields, packed, name } = local(part)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const signature = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1')
    directory.push(Buffer.concat([signature, fields, tail, name]))
    bodies.push(body)
    offset += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}
