// A Synapse of its own for a test: fresh data, a free port, and a process that can be killed and started again.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { writeSynapseConfig } from './synapse-config.ts'
import type { SynapseInstall } from './synapse-install.ts'

export interface SynapseOptions {
  /** Leaves Synapse's own limits on (messages, logins, joins, invites); off by default. */
  readonly defaultRateLimits?: boolean
}

export interface Synapse {
  /** Without a slash at the end. */
  readonly url: string
  /** Ends the process and removes its data. */
  stop(): Promise<void>
  /** Ends the process as a power cut would; the data stay. */
  kill(): Promise<void>
  /** Kills the process if it lives, and starts it on the same data and port. Resolves when it answers. */
  restart(): Promise<void>
  /** The last lines that Synapse logged, for the message of a failed test. */
  logTail(): string
}

const launcher = fileURLToPath(new URL('run-synapse.py', import.meta.url))

/** Milliseconds between two looks at a server that starts, and how many times it is looked at: a minute and a half. */
const look = { every: 100, times: 900 }

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

class ChildSynapse implements Synapse {
  readonly url: string
  readonly #python: string
  readonly #folder: string
  readonly #config: string
  #child: ChildProcess | undefined
  #log: readonly string[] = []

  constructor(python: string, folder: string, config: string, port: number) {
    this.url = `http://127.0.0.1:${port}`
    this.#python = python
    this.#folder = folder
    this.#config = config
  }

  async start(): Promise<void> {
    const child = spawn(this.#python, [launcher, '-c', this.#config], {
      cwd: this.#folder,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    this.#child = child
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#log = [...this.#log, ...text.split('\n')].slice(-100)
    })
    for (let looked = 0; looked < look.times; looked += 1) {
      if (await answers(this.url)) return
      if (child.exitCode !== null) throw new Error(`Synapse ended with status ${child.exitCode}:\n${this.logTail()}`)
      await pause(look.every)
    }
    throw new Error(`Synapse does not answer:\n${this.logTail()}`)
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async restart(): Promise<void> {
    await this.kill()
    await this.start()
  }

  async stop(): Promise<void> {
    await this.kill()
    await rm(this.#folder, { recursive: true, force: true })
  }

  logTail(): string {
    return this.#log.join('\n')
  }
}

/** Starts a homeserver that nobody else uses. It ends with `stop`, and at the latest with the process that started it. */
export const startSynapse = async (
  { defaultRateLimits = false }: SynapseOptions = {},
  installed: SynapseInstall = inject('synapse'),
): Promise<Synapse> => {
  if (installed.kind === 'missing') throw new Error(installed.reason)
  const folder = await mkdtemp(join(tmpdir(), 'vigie-synapse-'))
  const port = await freePort()
  const config = await writeSynapseConfig({ folder, port, defaultRateLimits })
  const synapse = new ChildSynapse(installed.python, folder, config, port)
  try {
    await synapse.start()
  } catch (error) {
    await synapse.stop()
    throw error
  }
  return synapse
}
