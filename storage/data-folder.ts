// Where each file of the data folder is, and which file an entry lives in.

import { join } from 'node:path'
import type { EntryId } from '../src/register/ids.ts'

/** Consecutive ids per shard: an id's file is arithmetic, and a change rewrites a quarter of a megabyte at most. */
export const shardSize = 1000

export const shardOf = (id: EntryId): number => Math.floor(id / shardSize)

/** `000/000042`: a folder never holds more than a thousand files. */
const numbered = (index: number): string =>
  join(String(Math.floor(index / 1000)).padStart(3, '0'), String(index).padStart(6, '0'))

export class DataFolder {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  get manifest(): string {
    return join(this.root, 'manifest.json')
  }

  /** Held by the process that writes; who it is stands in {@link holder}. */
  get lock(): string {
    return join(this.root, 'lock.db')
  }

  get holder(): string {
    return join(this.root, 'lock-holder.txt')
  }

  get journal(): string {
    return join(this.root, 'journal')
  }

  get register(): string {
    return join(this.root, 'register')
  }

  get history(): string {
    return join(this.root, 'history')
  }

  get imports(): string {
    return join(this.root, 'imports')
  }

  /** One file for each version of a signed period. */
  get closings(): string {
    return join(this.root, 'closings')
  }

  closing(period: string, version: number): string {
    return join(this.closings, `${period}.${version}.json`)
  }

  get copies(): string {
    return join(this.root, 'copies')
  }

  /** What Vigie keeps to stay connected to Matrix. In no copy nor archive: see `list-files.ts`. */
  get matrix(): string {
    return join(this.root, 'matrix')
  }

  /** What Vigie keeps to answer on Slack once and not twice. In no copy nor archive either. */
  get slack(): string {
    return join(this.root, 'slack')
  }

  segment(segment: number): string {
    return join(this.journal, `${String(segment).padStart(6, '0')}.jsonl`)
  }

  shard(index: number): string {
    return join(this.register, `${numbered(index)}.json`)
  }

  /** Erasing rewrites a history under a new generation, so that the shard's own rename is what switches both. */
  historyOf(index: number, generation: number): string {
    return join(this.history, `${numbered(index)}.${generation}.jsonl`)
  }

  /** Shards of an import that is not, or not yet, part of the register. */
  staged(segment: string, index?: number): string {
    const folder = join(this.imports, segment)
    return index === undefined ? folder : join(folder, `${numbered(index)}.json`)
  }

  /** Digests of the rows that an import added. */
  importKeys(name: string): string {
    return join(this.imports, `${name}.keys`)
  }
}
