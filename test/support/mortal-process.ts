// The other side of a bot that may die: starts it as a process of its own, waits for it to die, and kills it.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

import type { MortalLine, MortalOrder } from './mortal-talk.ts'

const patience = 30_000

export class MortalProcess {
  readonly lines: MortalLine[] = []
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #exit: Promise<unknown>
  readonly #hearing = new EventEmitter<{ line: [MortalLine] }>()
  #errors = ''

  /** Runs the file at `script`, which reads its plan from its first argument. */
  constructor(script: URL, plan: object) {
    this.#child = spawn(process.execPath, [fileURLToPath(script), JSON.stringify(plan)], { stdio: 'pipe' })
    this.#exit = once(this.#child, 'close')
    // An order to the dead is lost, as it should be.
    this.#child.stdin.on('error', () => undefined)
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text
    })
    createInterface({ input: this.#child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as MortalLine
      this.lines.push(line)
      this.#hearing.emit('line', line)
    })
  }

  /** All that it wrote to standard error: its log, and whatever else there is. */
  get errors(): string {
    return this.#errors
  }

  order(order: MortalOrder): void {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`)
  }

  /** The first line so told that `fits`, already or yet to come. */
  async until<Told extends MortalLine['told']>(
    told: Told,
    fits: (line: Extract<MortalLine, { told: Told }>) => boolean = () => true,
  ): Promise<Extract<MortalLine, { told: Told }>> {
    const isSo = (line: MortalLine): line is Extract<MortalLine, { told: Told }> => line.told === told
    const matches = (line: MortalLine): line is Extract<MortalLine, { told: Told }> => isSo(line) && fits(line)
    const already = this.lines.find(matches)
    if (already) return already
    const signal = AbortSignal.timeout(patience)
    try {
      for (;;) {
        const [line] = (await once(this.#hearing, 'line', { signal })) as [MortalLine]
        if (matches(line)) return line
      }
    } catch (error) {
      throw new Error(`not told that it ${told}: ${this.account()}`, { cause: error })
    }
  }

  /** Resolves once the process has killed itself; rejects when it lives on or ends in another way. */
  async died(): Promise<void> {
    const timer = Promise.withResolvers<never>()
    const tooLong = setTimeout(() => timer.reject(new Error(`it lives on: ${this.account()}`)), patience)
    try {
      await Promise.race([this.#exit, timer.promise])
    } finally {
      clearTimeout(tooLong)
    }
    if (this.#child.signalCode !== 'SIGKILL') throw new Error(`it ended by itself: ${this.account()}`)
  }

  /** As `kill -9` does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exit
  }

  /** Ends the process as an administrator does. Gives its last memory, in bytes. */
  async stop(): Promise<number> {
    this.order({ do: 'stop' })
    const { rss } = await this.until('stopped')
    // What is left of an SDK's timers would keep it for a while.
    await this.kill()
    return rss
  }

  /** All that it told and logged, for the message of a failed test. */
  account(): string {
    return `${JSON.stringify(this.lines)}\n${this.#errors}`
  }
}
