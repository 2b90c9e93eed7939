// The keys of every row ever imported: what makes importing a file twice harmless, however long ago.

import { join } from 'node:path'
import type { ImportKey } from '../src/exchange/import-port.ts'
import { DamagedFile } from './damage.ts'
import type { DataFolder } from './data-folder.ts'
import { writeDurably } from './durable-file.ts'
import type { Disk } from './disk.ts'
import { crc32 } from 'node:zlib'

const extension = '.keys'

/** Writes the keys of one import, one a line after the checksum of all. */
export const writeKeys = (disk: Disk, path: string, keys: readonly ImportKey[]): Promise<void> => {
  const text = `${keys.join('\n')}\n`
  return writeDurably(disk, path, `${crc32(text).toString(16).padStart(8, '0')}\n${text}`)
}

/** The keys in a file. Throws {@link DamagedFile}. */
export const readKeys = async (disk: Disk, file: string): Promise<readonly ImportKey[]> => {
  const bytes = await disk.read(file)
  if (bytes === undefined) throw new DamagedFile({ file, fault: 'missing' })
  const text = bytes.subarray(9)
  if (crc32(text).toString(16).padStart(8, '0') !== bytes.toString('latin1', 0, 8))
    throw new DamagedFile({ file, fault: 'checksum' })
  return text.toString('latin1').trimEnd().split('\n') as ImportKey[]
}

/** The paths of the keys of all imports. */
export const listKeys = async (disk: Disk, folder: DataFolder): Promise<readonly string[]> =>
  (await disk.list(folder.imports)).filter((name) => name.endsWith(extension)).map((name) => join(folder.imports, name))
