// Lines of a log, and those who wait for one.

import { EventEmitter, on } from 'node:events'

const patience = 20_000

export class LoggedLines {
  readonly all: string[] = []
  readonly #written = new EventEmitter<{ line: [string] }>()

  add(line: string): void {
    this.all.push(line)
    this.#written.emit('line', line)
  }

  async until(event: string): Promise<string> {
    const isIt = (line: string): boolean => line.includes(`"event":"${event}"`)
    const already = this.all.find(isIt)
    if (already !== undefined) return already
    const signal = AbortSignal.timeout(patience)
    for await (const [line] of on(this.#written, 'line', { signal })) if (isIt(String(line))) return String(line)
    throw new Error(`nothing logged: ${event}`)
  }
}
