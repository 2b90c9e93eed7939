// What the measurements on Matrix stand on: a homeserver, a person, a bot in a process of its own, a room for them.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { type Account, register } from '../../test/support/matrix/account.ts'
import { createRoom } from '../../test/support/matrix/rooms.ts'
import { StrictClient } from '../../test/support/matrix/strict-client.ts'
import { startSynapse } from '../../test/support/matrix/synapse.ts'
import { installSynapse } from '../../test/support/matrix/synapse-install.ts'

/** Who a bot is and where it works, as its process is told. */
export interface BotTask {
  readonly account: Account
  readonly room: string
}

/** What a bot's process answers when it is asked: megabytes. */
export interface Resident {
  readonly rss: number
  readonly heap: number
}

export class BotProcess {
  readonly #child: ChildProcess

  constructor(script: string, task: BotTask) {
    this.#child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(task)], {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
  }

  /** Memory once what is no longer used is collected. */
  async resident(): Promise<Resident> {
    this.#child.send('resident')
    const [answer] = (await once(this.#child, 'message')) as [Resident]
    return answer
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    await once(this.#child, 'exit')
  }
}

/** In a bot's process: answers when memory is asked for. */
export const answerMeasures = (): void => {
  process.on('message', () => {
    globalThis.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    process.send?.({ rss: rss / 1e6, heap: heapUsed / 1e6 } satisfies Resident)
  })
}

/** In a bot's process: its task. */
export const taskOf = (): BotTask => JSON.parse(process.argv[2] ?? '') as BotTask

export interface Ground {
  readonly person: StrictClient
  readonly room: string
  readonly bots: readonly BotProcess[]
  stop(): Promise<void>
}

/** An encrypted room with a person and one bot for each script, all in it. */
export const prepareGround = async (...scripts: readonly string[]): Promise<Ground> => {
  const synapse = await startSynapse({}, installSynapse())
  const accounts = await Promise.all(scripts.map((_, index) => register(synapse.url, `bot${index}`)))
  const person = await StrictClient.start(await register(synapse.url, 'marie'))
  // A person trusts the bare bot too, whose device nobody signed.
  person.trust('all')
  const room = await createRoom(person.account, { encrypted: true, invite: accounts.map(({ userId }) => userId) })
  const bots = scripts.map((script, index) => {
    const account = accounts[index]
    if (account === undefined) throw new Error('no account for the bot')
    return new BotProcess(script, { account, room })
  })
  // Seen by the person's client, which encrypts for those whom it knows.
  while ((person.sdk.getRoom(room)?.getJoinedMemberCount() ?? 0) <= bots.length) await pause(100)
  return {
    person,
    room,
    bots,
    stop: async () => {
      await Promise.all(bots.map((bot) => bot.stop()))
      person.stop()
      await synapse.stop()
    },
  }
}
