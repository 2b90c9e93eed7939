// Whether node_modules holds what the lockfile asks for, by npm's own record of what it installed.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** The Node that the `node` package brought: its install script may have been blocked or cut short. */
export const localNode = (root) =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * True when every package of package-lock.json stands in node_modules at the
 * same version; optional ones, made for other systems, may be missing.
 */
export const agreesWithLock = (root) => {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(localNode(root))) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' ||
      (installed[path] === undefined ? Boolean(optional || devOptional || peer) : installed[path].version === version),
  )
}
