// Data folders with a history of a given size, made once and kept outside version control; measurements get a copy.

import { hash } from 'node:crypto'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { ImportKey, KeyedDraft } from '../../src/exchange/import-port.ts'
import { userId } from '../../src/register/ids.ts'
import { type OpenRegister, openRegister } from '../../storage/open-register.ts'
import { history } from './history.ts'
import { kept, scratchFolder } from './kept.ts'
import { nowText, settings, today } from './prefecture.ts'

const chunkSize = 1_000

const importKey = (index: number): ImportKey => hash('sha256', `bench ${index}`, 'base64url').slice(0, 22) as ImportKey

/** The register of a folder, at the day of the bench. */
export const openAt = (directory: string, checkpointEvery?: number): Promise<OpenRegister> =>
  openRegister({
    directory,
    now: () => nowText,
    onFatal: (error) => {
      throw error
    },
    ...(checkpointEvery !== undefined && { checkpointEvery }),
  })

const chunked = async function* (size: number): AsyncGenerator<readonly KeyedDraft[], void, undefined> {
  let chunk: KeyedDraft[] = []
  let index = 0
  for (const draft of history(size, today)) {
    chunk.push({ key: importKey(index), draft })
    index += 1
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  yield chunk
}

const fill = async (directory: string, size: number): Promise<void> => {
  const register = await openAt(directory, 0)
  try {
    await register.imports({ at: nowText, by: userId('terminal:bench') }).add(chunked(size))
  } finally {
    await register.close()
  }
}

/** What decides of the files' content. */
const storedBy = ['bench/ground', 'storage/shard-format.ts', 'storage/entry-life.ts', 'storage/schema.ts']

/** A folder that holds `data` with so many entries and a `vigie.json`; never written to. */
export const keptHistory = (size: number): Promise<string> =>
  kept(`history-${size}`, storedBy, async (path) => {
    await writeFile(join(path, 'vigie.json'), JSON.stringify(settings))
    await fill(join(path, 'data'), size)
  })

/** A copy of that folder's data which a measurement may write to, and must remove. */
export const copyOfHistory = async (size: number): Promise<string> => {
  const scratch = await scratchFolder()
  await cp(join(await keptHistory(size), 'data'), scratch, { recursive: true })
  return scratch
}
