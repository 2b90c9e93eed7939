// Installs what is missing before any npm script, on any Node from 18 on; silent when there is nothing to do.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agreesWithLock } from './installed.mjs'
import { withLock } from './lock.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.vigie-lock-hash')

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isStamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()

/** True when nothing is to be done. What `npm install` just did by hand needs no second installation. */
const isReady = () => {
  if (isStamped()) return true
  if (!agreesWithLock(root)) return false
  writeFileSync(stamp, lockHash())
  return true
}

/** The npm that runs this script, with the Node that runs it: the one in node_modules is about to be replaced. */
const npmCommand = () => {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  if (npm?.endsWith('.js')) return { file: node ?? process.execPath, args: [npm], shell: false }
  return { file: 'npm', args: [], shell: process.platform === 'win32' }
}

const install = () => {
  process.stderr.write('Installation des dépendances… / Installing dependencies…\n')
  const { file, args, shell } = npmCommand()
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Standard output belongs to the script that follows, and standard input holds what it will read.
  const { status, error } = spawnSync(file, [...args, ...options], { cwd: root, shell, stdio: ['ignore', 2, 2] })
  if (error) process.stderr.write(`${error.message}\n`)
  if (status === 0) writeFileSync(stamp, lockHash())
  return status ?? 1
}

if (!isReady()) {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  // Somebody else may have installed everything while this process waited for its turn.
  process.exitCode = withLock(join(cache, 'prepare.lock'), () => (isReady() ? 0 : install()))
}
