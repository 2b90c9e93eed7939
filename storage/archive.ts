// Reads an archive back into a folder, checked line by line: what restoring does, and what proves a new archive.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { UserError } from '../src/errors.ts'
import type { Disk } from './disk.ts'
import { writeDurably } from './durable-file.ts'

/** The lines of an archive: one header, one line a file, one end that proves that nothing is missing. */
const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vigie-backup'), version: z.literal(1), at: z.string() }),
  z.object({ kind: z.literal('file'), path: z.string(), sha256: z.string(), text: z.string() }),
  z.object({ kind: z.literal('end'), files: z.int() }),
])

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What is said of an archive that cannot be trusted; `part` is the file in it, when one can be told. */
export const badArchive = (file: string, part: string, cause?: unknown): UserError =>
  new UserError((words) => words.storage.badArchive(file, part), { cause })

/** A path inside the folder, whatever the archive says. */
const insideOf = (directory: string, path: string): string | undefined => {
  const normal = normalize(path)
  return normal.startsWith('..') || normal.startsWith('/') || /^[a-z]:/i.test(normal)
    ? undefined
    : join(directory, normal)
}

/** Unpacks into a folder and gives how many files there were. Throws a `UserError`, or what a damaged archive makes of the readers. */
export const unpack = async (disk: Disk, file: string, directory: string): Promise<number> => {
  const unzipped = createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(createGunzip())
  let files = 0
  let state: 'start' | 'files' | 'end' = 'start'
  for await (const text of createInterface({ input: unzipped, crlfDelay: Infinity })) {
    const read = line.parse(JSON.parse(text))
    if ((read.kind === 'vigie-backup') !== (state === 'start') || state === 'end') throw badArchive(file, '')
    if (read.kind === 'end' && read.files !== files) throw badArchive(file, '')
    state = read.kind === 'end' ? 'end' : 'files'
    if (read.kind !== 'file') continue
    const path = insideOf(directory, read.path)
    if (path === undefined || digestOf(read.text) !== read.sha256) throw badArchive(file, read.path)
    await disk.makeFolder(dirname(path))
    await writeDurably(disk, path, read.text)
    files += 1
  }
  if (state !== 'end') throw badArchive(file, '')
  return files
}
