// Reads one record of the journal again, by its place: replies and undone commits are looked up, not kept in memory.

import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import type { Disk } from './disk.ts'
import { decodeBody, type RecordBody } from './journal-format.ts'
import type { RecordRef } from './journal-scan.ts'
import { migrate, type Schema } from './schema.ts'

/** The body of a record, its entries brought to the current version. Throws {@link DamagedFile}. */
export const readRecord = async (
  disk: Disk,
  folder: DataFolder,
  schema: Schema,
  { segment, offset, length, version }: RecordRef,
): Promise<RecordBody> => {
  const path = folder.segment(segment)
  const file = await disk.open(path, 'read')
  let bytes: Buffer
  try {
    bytes = await file.read(offset, length)
  } finally {
    await file.close()
  }
  const body = decodeBody(bytes)
  if (body === undefined) throw new DamagedFile({ file: path, fault: 'checksum' })
  if (version === schema.version) return body
  const changes = body.changes.map(({ before, after }) => {
    const [now, then] = migrate(before === undefined ? [after] : [after, before], version, schema)
    return { ...(then === undefined ? {} : { before: then }), after: now ?? after }
  })
  return { ...body, changes }
}
