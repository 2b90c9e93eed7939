// Installs a real homeserver and an independent client, once per machine, in a cache that git ignores.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from '../../../bin/lock.mjs'

const packages = ['matrix-synapse==1.163.2', 'matrix-nio[e2e]==0.26.0']

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url))
const folder = join(cache, 'synapse-1.163.2')
const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')

/** Written last: a folder without it was left half-way, and is made again. */
const complete = join(folder, 'complete')

/** The Python in which Synapse and matrix-nio are installed, or why there is none. */
export type SynapseInstall =
  | { readonly kind: 'installed'; readonly python: string }
  | { readonly kind: 'missing'; readonly reason: string }

/** Nothing when the command went well, else what it said last. */
const failure = (command: string, args: readonly string[]): string | undefined => {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (error) return error.message
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? `status ${status}`)
}

const install = (): SynapseInstall => {
  if (existsSync(complete)) return { kind: 'installed', python }
  process.stderr.write('Installing Synapse for the tests of Matrix, once on this machine…\n')
  rmSync(folder, { recursive: true, force: true })
  const noPython = failure(process.env['PYTHON'] ?? 'python3', ['-m', 'venv', folder])
  if (noPython !== undefined) return { kind: 'missing', reason: `no Python environment could be made: ${noPython}` }
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--prefer-binary']
  const noPackages = failure(python, [...pip, '--retries', '2', ...packages])
  if (noPackages !== undefined) return { kind: 'missing', reason: `pip could not install Synapse: ${noPackages}` }
  writeFileSync(complete, packages.join('\n'))
  return { kind: 'installed', python }
}

/** Two test runs that ask at the same moment install once: the second one waits. */
export const installSynapse = (): SynapseInstall => {
  mkdirSync(cache, { recursive: true })
  return withLock(join(cache, 'synapse.lock'), install)
}
