// Signed periods on disk: one file for each version, written whole once and never again.

import { join } from 'node:path'

import { Low } from 'lowdb'

import { periodCode } from '../src/calendar/period-code.ts'
import type { Closing, Closings, ClosingSummary } from '../src/indicators/closing/closing.ts'
import { StaleChange } from '../src/register/ports.ts'
import { ClosingFile, summaryAt } from './closing-file.ts'
import { DamagedFile } from './damage.ts'
import { DataFolder } from './data-folder.ts'
import { type Disk, nodeDisk } from './disk.ts'

type Which = Pick<ClosingSummary, 'period' | 'version'>

/** The days of a period: how it was named when it was signed does not matter. */
const daysOf = ({ period }: Which): string => `${period.start}..${period.end}`

const inOrder = (a: ClosingSummary, b: ClosingSummary): number =>
  (a.at < b.at ? -1 : Number(a.at > b.at)) || a.version - b.version

class JsonClosings implements Closings {
  readonly #disk: Disk
  readonly #folder: DataFolder
  #known: Promise<readonly (readonly [summary: ClosingSummary, path: string])[]> | undefined
  #signing: Promise<unknown> = Promise.resolve()

  constructor(directory: string, disk: Disk) {
    this.#disk = disk
    this.#folder = new DataFolder(directory)
  }

  async list(): Promise<readonly ClosingSummary[]> {
    return (await this.#all()).map(([summary]) => summary)
  }

  async read({ period, version }: Which): Promise<Closing> {
    const found = (await this.#all()).find(
      ([summary]) => daysOf(summary) === daysOf({ period, version }) && summary.version === version,
    )
    if (found === undefined) throw new Error(`no version ${version} of ${periodCode(period)}`)
    return readClosing(this.#disk, found[1])
  }

  /** One after the other, so that two signatures of a period cannot have the same version. */
  sign(closing: Closing): Promise<void> {
    const signed = this.#signing.then(() => this.#sign(closing))
    this.#signing = signed.catch(() => undefined)
    return signed
  }

  async #sign(closing: Closing): Promise<void> {
    const known = await this.#all()
    const last = known.filter(([summary]) => daysOf(summary) === daysOf(closing)).length
    const { setting: _setting, groups: _groups, entries: _entries, samplings: _samplings, ...summary } = closing
    if (closing.version !== last + 1) throw new StaleChange(`signed in between: ${daysOf(closing)}`)
    const path = this.#folder.closing(periodCode(closing.period), closing.version)
    await this.#disk.makeFolder(this.#folder.closings)
    await new Low<Closing>(new ClosingFile(path, this.#disk), closing).write()
    this.#known = Promise.resolve([...known, [summary, path] as const])
  }

  #all(): Promise<readonly (readonly [ClosingSummary, string])[]> {
    this.#known ??= this.#list().catch((error: unknown) => {
      this.#known = undefined
      throw error
    })
    return this.#known
  }

  async #list(): Promise<readonly (readonly [ClosingSummary, string])[]> {
    const paths = await listClosings(this.#disk, this.#folder)
    const found = paths.map((path) => [summaryAt(this.#disk, path), path] as const)
    checkVersions(found)
    return found.toSorted(([a], [b]) => inOrder(a, b))
  }
}

/** A version that later ones follow must be there. Throws {@link DamagedFile} naming the file of the one that follows. */
const checkVersions = (found: readonly (readonly [ClosingSummary, string])[]): void => {
  const names = new Set(found.map(([summary]) => `${daysOf(summary)} ${summary.version}`))
  for (const [summary, path] of found)
    if (summary.version > 1 && !names.has(`${daysOf(summary)} ${summary.version - 1}`))
      throw new DamagedFile({ file: path.replace(/\d+\.json$/, `${summary.version - 1}.json`), fault: 'missing' })
}

/** The paths of all versions of all periods. */
export const listClosings = async (disk: Disk, folder: DataFolder): Promise<readonly string[]> =>
  (await disk.list(folder.closings)).filter((name) => name.endsWith('.json')).map((name) => join(folder.closings, name))

/** What a file holds, proven to be what was signed. Throws {@link DamagedFile}. */
export const readClosing = async (disk: Disk, path: string): Promise<Closing> => {
  const file = new Low<Closing | null>(new ClosingFile(path, disk), null)
  await file.read()
  if (file.data === null) throw new DamagedFile({ file: path, fault: 'missing' })
  return file.data
}

/**
 * The signed periods of a data folder. Nothing is read before it is asked for.
 * Readers may open it beside a bot; only the process that holds the register's
 * lock signs. What cannot be trusted is a {@link DamagedFile}.
 */
export const openClosings = (directory: string, disk: Disk = nodeDisk): Closings => new JsonClosings(directory, disk)
