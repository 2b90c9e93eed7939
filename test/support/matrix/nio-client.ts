// The other side of nio-client.py: a person on a client that shares no code with ours, and whose device is unsigned.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import type { Account } from './account.ts'

export type Heard =
  | { readonly room: string; readonly id: string; readonly sender: string; readonly unreadable: true }
  | {
      readonly room: string
      readonly id: string
      readonly sender: string
      readonly unreadable: false
      readonly type: 'm.room.message' | 'm.reaction'
      readonly content: Readonly<Record<string, unknown>>
      readonly encrypted: boolean
    }

type Line =
  | { readonly heard: Heard }
  | { readonly order: number; readonly result: string | null }
  | { readonly order: number; readonly fault: string }

const script = fileURLToPath(new URL('nio-client.py', import.meta.url))
const patience = 20_000

export class NioClient {
  readonly account: Account
  /** Everything heard so far in all rooms, its own messages included, in the order of arrival. */
  readonly heard: Heard[] = []
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #folder: string
  readonly #orders = new Map<number, (line: Exclude<Line, { heard: Heard }>) => void>()
  readonly #hearing = new EventEmitter<{ heard: [Heard] }>()
  #errors = ''
  #given = 0

  private constructor(account: Account, folder: string, python: string) {
    this.account = account
    this.#folder = folder
    this.#child = spawn(python, [script, account.url, account.userId, folder], { stdio: 'pipe' })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text
    })
    createInterface({ input: this.#child.stdout }).on('line', (text) => {
      this.#take(JSON.parse(text) as Line)
    })
    this.#child.on('exit', () => {
      for (const [order, settle] of this.#orders) settle({ order, fault: `the process ended:\n${this.#errors}` })
    })
  }

  /** Logs the account in on a new device, and resolves after the first sync. */
  static async start(account: Account): Promise<NioClient> {
    const installed = inject('synapse')
    if (installed.kind === 'missing') throw new Error(installed.reason)
    const folder = await mkdtemp(join(tmpdir(), 'vigie-nio-'))
    const client = new NioClient(account, folder, installed.python)
    try {
      await client.#order('login', account.password)
    } catch (error) {
      await client.stop()
      throw error
    }
    return client
  }

  get userId(): string {
    return this.account.userId
  }

  async join(roomId: string): Promise<void> {
    await this.#order('join', roomId)
  }

  /** Gives the event id. Encrypted where the room is. */
  say(roomId: string, body: string): Promise<string> {
    return this.send(roomId, { msgtype: 'm.text', body })
  }

  async send(roomId: string, content: object): Promise<string> {
    return (await this.#order('send', roomId, content)) ?? ''
  }

  /** The first thing heard, already or yet to come, that `matches`; rejects after `within` ms. */
  until(matches: (heard: Heard) => boolean, within: number = patience): Promise<Heard> {
    const already = this.heard.find(matches)
    if (already) return Promise.resolve(already)
    return new Promise((resolve, reject) => {
      const look = (heard: Heard): void => {
        if (!matches(heard)) return
        end()
        resolve(heard)
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`nothing such was heard in ${within} ms, but:\n${JSON.stringify(this.heard, null, 2)}`))
      }, within)
      const end = (): void => {
        clearTimeout(timer)
        this.#hearing.off('heard', look)
      }
      this.#hearing.on('heard', look)
    })
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit')
      // The process ends when its input does.
      this.#child.stdin.end()
      await ended
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  #take(line: Line): void {
    if ('heard' in line) {
      this.heard.push(line.heard)
      this.#hearing.emit('heard', line.heard)
      return
    }
    this.#orders.get(line.order)?.(line)
    this.#orders.delete(line.order)
  }

  #order(what: string, ...given: readonly unknown[]): Promise<string | null> {
    this.#given += 1
    const order = this.#given
    return new Promise((resolve, reject) => {
      this.#orders.set(order, (line) => {
        if ('fault' in line) reject(new Error(`${what}: ${line.fault}`))
        else resolve(line.result)
      })
      this.#child.stdin.write(`${JSON.stringify({ order, do: what, with: given })}\n`)
    })
  }
}
