// The real file system with somebody watching: a test sees each operation before and after, and may make it fail.

import { type Disk, type DiskFile, nodeDisk } from '../../storage/disk.ts'

export interface Operation {
  readonly when: 'before' | 'after'
  readonly name: 'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'link'
  /** For a rename, the new name. */
  readonly path: string
}

/** Called around every operation; what it throws is what the operation throws. */
export type Watch = (operation: Operation) => void

const around = async <T>(watch: Watch, name: Operation['name'], path: string, work: () => Promise<T>): Promise<T> => {
  watch({ when: 'before', name, path })
  const result = await work()
  watch({ when: 'after', name, path })
  return result
}

const watchedFile = (file: DiskFile, path: string, watch: Watch): DiskFile => ({
  read: (position, length) => file.read(position, length),
  size: () => file.size(),
  isNamed: () => file.isNamed(),
  close: () => file.close(),
  write: (bytes, position) => around(watch, 'write', path, () => file.write(bytes, position)),
  sync: () => around(watch, 'sync', path, () => file.sync()),
  truncate: (length) => around(watch, 'truncate', path, () => file.truncate(length)),
})

export const watchedDisk = (watch: Watch): Disk => ({
  ...nodeDisk,
  open: async (path, mode, permissions) =>
    watchedFile(await around(watch, 'open', path, () => nodeDisk.open(path, mode, permissions)), path, watch),
  rename: (from, to) => around(watch, 'rename', to, () => nodeDisk.rename(from, to)),
  link: (from, to) => around(watch, 'link', to, () => nodeDisk.link(from, to)),
  remove: (path) => around(watch, 'remove', path, () => nodeDisk.remove(path)),
})
