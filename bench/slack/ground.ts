// What the measurements on Slack stand on: an emulator for each bot in this process, its people, a bot in a process of its own.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { type Emulator, startEmulator } from '../../test/support/slack/emulator.ts'
import type { Json } from '../../test/support/slack/json.ts'
import type { Channel } from '../../test/support/slack/workspace/channel.ts'
import type { Person } from '../../test/support/slack/people/person.ts'
import { timed } from '../samples.ts'
import type { BotTask } from './task.ts'

/** One person who logs more than twenty times in ten seconds is asked to wait: here they take turns. */
const people = 101

export interface Answered {
  /** Milliseconds until whoever typed it sees the answer. */
  readonly after: number
  readonly text: string
}

/** A workspace with one bot in it. */
export class Ground {
  readonly slack: Emulator
  readonly #channel: Channel
  readonly #people: readonly Person[]
  readonly #end: () => Promise<void>
  #turn = 0

  constructor(slack: Emulator, channel: Channel, staff: readonly Person[], end: () => Promise<void>) {
    this.slack = slack
    this.#channel = channel
    this.#people = staff
    this.#end = end
  }

  /** Somebody types a command. Throws when it is refused or not answered. */
  async ask(line: string): Promise<Answered> {
    this.#turn += 1
    const person = this.#people[this.#turn % this.#people.length]
    if (person === undefined) throw new Error('nobody is there')
    let text = ''
    const after = await timed(async () => {
      const outcome = await person.types(line, this.#channel)
      if (outcome.error !== undefined) throw new Error(`${line}: ${outcome.error}`)
      ;({ text } = await outcome.answer())
    })
    return { after, text }
  }

  /** What the last command was acknowledged with. */
  get lastAcknowledgement(): Json {
    return this.slack.link.acks.recorded.at(-1)?.payload ?? {}
  }

  stop(): Promise<void> {
    return this.#end()
  }
}

/** Starts the bot that a script of this folder is, on a folder of data that goes with it. */
export const startGround = async (script: string, directory: string, answers?: BotTask['answers']): Promise<Ground> => {
  const slack = await startEmulator()
  const staff = Array.from({ length: people }, (_, index) => slack.join(`agent-${index}`))
  const channel = slack.channel('accueil', staff)
  const { botToken, appToken, apiUrl } = slack
  const task: BotTask = { botToken, appToken, apiUrl, channel: channel.id, directory, ...(answers && { answers }) }
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [JSON.stringify(task)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exit = once(child, 'exit')
  const connected = slack.until(() => slack.link.open.length > 0, script)
  await Promise.race([connected, exit.then(() => Promise.reject(new Error(`${script} ended`)))])
  return new Ground(slack, channel, staff, async () => {
    child.kill('SIGTERM')
    await exit
    await slack.stop()
    await rm(directory, { recursive: true })
  })
}
