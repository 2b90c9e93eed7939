// What takes long to make is made once, kept outside version control, and made again when its sources change.

import { hash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url))

const cache = join(project, '.cache/bench')

/** The texts of a file, or of all files of a folder. */
const textsOf = async (path: string): Promise<readonly string[]> => {
  if ((await stat(path)).isFile()) return [await readFile(path, 'utf8')]
  const names = (await readdir(path)).toSorted()
  return (await Promise.all(names.map((name) => textsOf(join(path, name))))).flat()
}

const stampOf = async (sources: readonly string[]): Promise<string> => {
  const texts = await Promise.all(sources.map((source) => textsOf(join(project, source))))
  return hash('sha256', texts.flat().join('\n')).slice(0, 12)
}

/** A scratch folder on the disk that holds the data: what fsync costs differs from disk to disk. */
export const scratchFolder = async (): Promise<string> => {
  await mkdir(cache, { recursive: true })
  return mkdtemp(join(cache, 'scratch-'))
}

/** Removes what earlier sources made: a million entries weigh half a gigabyte. */
const removeOlder = async (name: string): Promise<void> => {
  for (const other of await readdir(cache))
    if (other.startsWith(`${name}-`)) await rm(join(cache, other), { recursive: true })
}

/** Gives a folder that `make` has filled, now or in an earlier run; `sources` are the files and folders that decide of it. */
export const kept = async (
  name: string,
  sources: readonly string[],
  make: (path: string) => Promise<void>,
): Promise<string> => {
  const path = join(cache, `${name}-${await stampOf(sources)}`)
  const made = await stat(path).catch(() => undefined)
  if (made !== undefined) return path
  const scratch = await scratchFolder()
  await make(scratch)
  await removeOlder(name)
  // Renamed when complete: a run that was interrupted leaves nothing that looks made.
  await rename(scratch, path)
  return path
}
