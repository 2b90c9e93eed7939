// What must be durable elsewhere before the register is written: it is waited for, and nothing is written without it.

import { expect, test } from 'vitest'

import { textReply } from '../../src/chat/reply.ts'
import { commitOnce } from '../../src/dispatch/commit-once.ts'
import { UserError } from '../../src/errors.ts'
import { line } from '../../src/i18n/rich-text.ts'
import { type InstantText, messageKey, userId } from '../../src/register/ids.ts'
import type { Commit, WriteCommits } from '../../src/register/ports.ts'

const key = messageKey('slack:1')
const reply = textReply(line`noté`)
const commit = {
  at: '2026-11-16T08:00:00Z' as InstantText,
  by: userId('slack:U1'),
  command: 'email' as const,
  changes: [],
}

const recording = () => {
  const written: Commit[] = []
  const register: Pick<WriteCommits, 'answered' | 'commit'> = {
    answered: () => Promise.resolve(undefined),
    commit: (made) => Promise.resolve(void written.push(made)),
  }
  return { written, register: register as WriteCommits }
}

test('it is decided meanwhile, and written once the message is kept', async () => {
  const { written, register } = recording()
  const keeping = Promise.withResolvers<void>()
  const decided = Promise.withResolvers<void>()
  const answering = commitOnce(key, { register, kept: keeping.promise }, () => {
    decided.resolve()
    return Promise.resolve({ reply, commit })
  })
  await decided.promise
  await new Promise(setImmediate)
  expect(written).toEqual([])
  keeping.resolve()
  expect(await answering).toEqual(reply)
  expect(written.map((made) => made.key)).toEqual([key])
})

test('what cannot be kept is refused with what its platform says, and nothing is written', async () => {
  const { written, register } = recording()
  const refused = new UserError((words) => words.slackMessages.notKept)
  const kept = Promise.reject(refused)
  await expect(commitOnce(key, { register, kept }, () => Promise.resolve({ reply, commit }))).rejects.toBe(refused)
  expect(written).toEqual([])
})

test('an answer that writes nothing does not wait', async () => {
  const { register } = recording()
  const never = new Promise<void>(() => undefined)
  expect(await commitOnce(key, { register, kept: never }, () => Promise.resolve({ reply }))).toEqual(reply)
})
