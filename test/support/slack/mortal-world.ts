// People and a Vigie whose processes die one after the other, and what must be true in the end.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

import { systemClock } from '../../../src/clock.ts'
import type { MortalProcess } from '../mortal-process.ts'
import type { Emulator } from './emulator.ts'
import type { Death } from './mortal-ports.ts'
import type { Outcome } from './people/outcome.ts'
import type { Person } from './people/person.ts'
import { type MortalPlan, startMortal } from './start-mortal.ts'
import type { Channel } from './workspace/channel.ts'

/** What Slack waits for an acknowledgement, and a little more. In milliseconds. */
const slackPatience = 3_100

/** Words with which a late answer begins. */
const lateNote = /^Réponse à votre commande \(/

export interface Asked {
  readonly label: string
  readonly outcome: Promise<Outcome>
}

export class MortalWorld {
  readonly slack: Emulator
  readonly people: readonly Person[]
  readonly channel: Channel
  readonly directory: string
  readonly asked: Asked[] = []
  readonly posts: string[] = []
  readonly processes: MortalProcess[] = []
  readonly #plan: MortalPlan

  private constructor(slack: Emulator, people: readonly Person[], channel: Channel, plan: MortalPlan) {
    this.slack = slack
    this.people = people
    this.channel = channel
    this.directory = plan.directory
    this.#plan = plan
  }

  static async open(slack: Emulator): Promise<MortalWorld> {
    const directory = await mkdtemp(join(tmpdir(), 'vigie-mortal-'))
    onTestFinished(() => rm(directory, { recursive: true, force: true }))
    const people = ['camille', 'dominique', 'andrea'].map((name) => slack.join(name))
    const channel = slack.channel('sejour', people)
    return new MortalWorld(slack, people, channel, {
      access: { botToken: slack.botToken, appToken: slack.appToken },
      apiUrl: slack.apiUrl,
      directory,
      rooms: [channel.id],
      speed: 20,
      startedAt: systemClock('Europe/Paris').now().toString(),
    })
  }

  /** Vigie on its feet, to die at the moment given; asked at once for the digests that are not known to be there. */
  start(death?: Death): MortalProcess {
    const started = startMortal({ ...this.#plan, ...(death && { death }) })
    onTestFinished(() => started.kill())
    for (const key of this.posts) started.order({ do: 'post', room: this.channel.id, key, text: key })
    this.processes.push(started)
    return started
  }

  /** Resolves once Slack can deliver to it. False when it died before. */
  async ready(vigie: MortalProcess): Promise<boolean> {
    const isUp = this.slack.until(() => this.slack.link.open.length > 0, 'a socket')
    return Promise.race([isUp.then(() => true), vigie.died().then(() => false)])
  }

  /** One more command that writes to the register. */
  type(): Asked {
    const label = `Tournesol ${this.asked.length + 1}`
    const person = this.people[this.asked.length % this.people.length]
    if (person === undefined) throw new Error('nobody is there')
    const asked = { label, outcome: person.types(`/courriel reçu libellé:"${label}"`, this.channel) }
    this.asked.push(asked)
    return asked
  }

  /** One more digest, asked of the process that runs and of those that follow. */
  post(vigie: MortalProcess): void {
    const key = `digest/${this.posts.length + 1}/Tournesol`
    this.posts.push(key)
    vigie.order({ do: 'post', room: this.channel.id, key, text: key })
  }

  /** As Slack does three seconds later: whoever got no acknowledgement is told so. */
  giveUp(): void {
    this.slack.clock.advance(slackPatience)
  }

  /** Resolves once the process knows that all digests are there. */
  async posted(vigie: MortalProcess): Promise<void> {
    for (const posted of this.posts) await vigie.until('posted', ({ key }) => key === posted)
  }

  /** Every command that the register has is answered; resolves then. */
  async answered(labels: readonly string[]): Promise<void> {
    for (const { label, outcome } of this.asked) {
      const { responseUrl } = await outcome
      const isAnswered = () => this.#answersTo(label, responseUrl).length > 0
      if (labels.includes(label)) await this.slack.until(isAnswered, `an answer to ${label}`)
    }
  }

  /** What contradicts what must be so; nothing when all is well. */
  async faults(labels: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    let again = 0
    for (const { label, outcome } of this.asked) {
      const { result, responseUrl } = await outcome
      const entries = labels.filter((other) => other === label).length
      const answers = this.#answersTo(label, responseUrl)
      const isAccepted = result.kind === 'acknowledged'
      if (entries > 1) found.push(`${label}: ${entries} entries`)
      if (isAccepted && entries === 0) found.push(`${label}: acknowledged, and not in the register`)
      if (entries === 1 && answers.length === 0) found.push(`${label}: in the register, and not answered`)
      // Acknowledged with its answer, and dead before that was noted: the second one says what it is.
      again += Math.max(0, answers.length - (isAccepted ? 2 : 1))
      if ((answers.length > 1 || !isAccepted) && answers.length > 0 && !this.#isLate(responseUrl))
        found.push(`${label}: answered late without a word about it`)
    }
    // Of the late answers, each death may leave one of which nobody knows whether it was said.
    if (again >= this.processes.length) found.push(`${again} late answers were said again`)
    for (const key of this.posts) {
      const there = this.channel.messages.filter(({ text }) => text.startsWith(key)).length
      if (there !== 1) found.push(`${key}: ${there} times in its channel`)
    }
    const files = this.channel.messages.flatMap(({ files: shared = [] }) => shared)
    if (files.length !== this.posts.length) found.push(`${files.length} files for ${this.posts.length} digests`)
    const troubles = this.processes.flatMap(({ lines }) =>
      lines.filter(({ told }) => told === 'fatal' || told === 'not posted'),
    )
    return [...found, ...troubles.map((line) => JSON.stringify(line))]
  }

  #shownAt(responseUrl: string | undefined): readonly string[] {
    return responseUrl === undefined
      ? []
      : this.slack.world.answerAddresses.shownAt(responseUrl).map(({ text }) => text)
  }

  #answersTo(label: string, responseUrl: string | undefined): readonly string[] {
    return this.#shownAt(responseUrl).filter((text) => text.includes(`${label})`))
  }

  #isLate(responseUrl: string | undefined): boolean {
    return this.#shownAt(responseUrl).some((text) => lateNote.test(text))
  }
}
