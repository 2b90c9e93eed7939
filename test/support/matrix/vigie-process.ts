// Vigie as a service: its own process on a data folder, watched from outside and ended by signals.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'

import { type Run, mainFile, runVigie, testVariables } from '../command-line.ts'
import { freshFolder } from '../data-folders.ts'
import { type Account, register } from './account.ts'

/** A machine on which Vigie is installed: a folder, a configuration, the variables of an account. */
export interface Machine {
  readonly directory: string
  readonly account: Account
  readonly env: Readonly<Record<string, string>>
  /** Arguments that every verb takes here. */
  readonly args: readonly string[]
}

/** Everything of it is removed at the end of the test. */
export const machineOf = async (account: Account, settings: object = {}): Promise<Machine> => {
  const directory = await freshFolder()
  const config = join(directory, 'vigie.json')
  await writeFile(config, JSON.stringify(settings))
  return {
    directory,
    account,
    env: {
      VIGIE_MATRIX_HOMESERVER: account.url,
      VIGIE_MATRIX_USER: account.userId,
      VIGIE_MATRIX_PASSWORD: account.password,
      NO_COLOR: '1',
    },
    args: ['--data', join(directory, 'data'), '--config', config],
  }
}

export const newMachine = async (url: string, settings: object = {}): Promise<Machine> =>
  machineOf(await register(url, 'vigie'), settings)

/** A verb run to its end; variables that are given replace the machine's. */
export const runOn = (
  { args, env }: Machine,
  verb: readonly string[],
  { input = '', more = {} }: { readonly input?: string; readonly more?: NodeJS.ProcessEnv } = {},
): Promise<Run> => runVigie([...verb, ...args], input, { ...env, ...more })

export class VigieProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>
  readonly #ended: Promise<unknown>
  output = ''
  errors = ''
  #changed: () => void = () => undefined

  /** Nothing is typed into it: its input is at its end from the start, as a service's is. */
  constructor(
    { args, env }: Pick<Machine, 'args' | 'env'>,
    more: NodeJS.ProcessEnv = {},
    verb: readonly string[] = ['start'],
  ) {
    this.#child = spawn(process.execPath, [mainFile, ...verb, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...testVariables(), ...env, VIGIE_LOG: 'info', ...more },
    })
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.output += text
      this.#changed()
    })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text
      this.#changed()
    })
    this.#ended = once(this.#child, 'close')
    onTestFinished(async () => {
      this.#child.kill('SIGKILL')
      await this.#ended
    })
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Resolves once a text was written to either stream; the test's own limit bounds it. */
  async says(text: string): Promise<void> {
    while (!this.output.includes(text) && !this.errors.includes(text)) {
      if (!this.isAlive) throw new Error(`the process ended without saying ${text}:\n${this.output}${this.errors}`)
      await new Promise<void>((resolve) => {
        this.#changed = resolve
        this.#child.once('close', resolve)
      })
    }
  }

  /** Resolves with the exit status; null when a signal ended it, which one does that comes after `within` milliseconds. */
  async end(signal?: NodeJS.Signals, within?: number): Promise<number | null> {
    if (signal !== undefined) this.#child.kill(signal)
    const tooLong = within === undefined ? undefined : setTimeout(() => this.#child.kill('SIGKILL'), within)
    await this.#ended
    clearTimeout(tooLong)
    return this.#child.exitCode
  }
}
