// How many durable entries a second fifty people get when all of them log at once, and what memory that takes.

import { rm } from 'node:fs/promises'

import { copyOfHistory, openAt } from './ground/data-folder.ts'
import { loggingCommand, message, nowText, talkTo, today } from './ground/prefecture.ts'
import { history } from './ground/history.ts'
import { isQuick, longHistory, type Measures, tell } from './measures.ts'
import type { Draft } from '../src/register/entry.ts'
import type { EntryId } from '../src/register/ids.ts'
import type { Change } from '../src/register/ports.ts'
import type { OpenRegister } from '../storage/open-register.ts'

const people = 50
const seconds = isQuick ? 3 : 30
const megabyte = 2 ** 20

type Log = (person: number) => Promise<unknown>

const creation = (id: EntryId, draft: Draft): Change => ({
  after: draft.kind === 'request' ? { ...draft, id, revision: 1 } : { ...draft, id, revision: 1 },
})

/** Text in, reply out. */
const throughCommands = (register: OpenRegister): Log => {
  const answer = talkTo(register)
  return (person) => answer(message(loggingCommand, person))
}

/** The register alone: a number, then one commit. */
const throughRegister = (register: OpenRegister): Log => {
  const [draft] = history(1, today)
  if (draft === undefined) throw new Error('an empty history')
  return async (person) => {
    const { key, user } = message('', person)
    const [id] = await register.reserve(1)
    if (id === undefined) throw new Error('the register gave no number')
    const changes = [creation(id, draft)]
    await register.commit({ key, at: nowText, by: user, command: 'email', changes, reply: null })
  }
}

const sustain = async (name: string, logWith: (register: OpenRegister) => Log): Promise<Measures> => {
  const folder = await copyOfHistory(longHistory)
  const register = await openAt(folder)
  const log = logWith(register)
  const start = performance.now()
  const end = start + seconds * 1_000
  const before = process.memoryUsage.rss()
  let logged = 0
  let peak = 0
  const work = async (person: number): Promise<void> => {
    while (performance.now() < end) {
      await log(person)
      logged += 1
      if (logged % 1_000 === 0) peak = Math.max(peak, process.memoryUsage.rss())
    }
  }
  await Promise.all(Array.from({ length: people }, (_, person) => work(person)))
  const elapsed = performance.now() - start
  await register.close()
  await rm(folder, { recursive: true })
  return {
    seconds,
    [`${name}.rate`]: logged / (elapsed / 1_000),
    [`${name}.before`]: before / megabyte,
    [`${name}.peak`]: peak / megabyte,
  }
}

const alone = process.argv.includes('--register')
tell(await (alone ? sustain('register', throughRegister) : sustain('commands', throughCommands)))
