// The table of contents of a zip archive: what an archive says that it holds, before anything is unpacked.

export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 = stored, 8 = deflated. */
  readonly method: number
  readonly packedSize: number
  readonly unpackedSize: number
  readonly headerOffset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535

const findEnd = (archive: Buffer): number => {
  const first = Math.max(0, archive.length - endLength - longestComment)
  for (let at = archive.length - endLength; at >= first; at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at
  return -1
}

/** The entries, or nothing when the archive is damaged or truncated. Source: PKWARE's APPNOTE, sections 4.3.12 and 4.3.16. */
export const readZipDirectory = (archive: Buffer): readonly ZipEntry[] | undefined => {
  const end = archive.length < endLength ? -1 : findEnd(archive)
  if (end < 0) return undefined
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) return undefined
    const nameLength = archive.readUInt16LE(at + 28)
    entries.push({
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      unpackedSize: archive.readUInt32LE(at + 24),
      headerOffset: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** The packed bytes of an entry, or nothing when they are not there. */
export const packedBytes = (archive: Buffer, { headerOffset: at, packedSize }: ZipEntry): Buffer | undefined => {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== localSignature) return undefined
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  return start + packedSize > archive.length ? undefined : archive.subarray(start, start + packedSize)
}
