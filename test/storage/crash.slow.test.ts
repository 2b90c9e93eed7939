// Processes killed at every kind of moment: what was acknowledged is whole afterwards, and nothing is there by half.

import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { entryId, messageKey } from '../../src/register/ids.ts'
import { inspect } from '../../storage/inspect.ts'
import { openReader } from '../../storage/open-reader.ts'
import type { ReadRegister } from '../../storage/register-reader.ts'
import { allEntries } from '../support/all-entries.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'
import type { CrashPlan } from '../support/crash-writer.ts'
import { request } from '../support/commits.ts'

const writer = fileURLToPath(new URL('../support/crash-writer.ts', import.meta.url))

interface Ended {
  readonly acknowledged: readonly string[]
  readonly signal: NodeJS.Signals | null
}

/** Runs until the plan's moment, or until `killAfter` acknowledgements were read, which is a moment of chance. */
const run = (plan: CrashPlan, killAfter = Infinity): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [output, complaint] = ['', '']
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString()
      if (output.split('\n').length > killAfter) child.kill('SIGKILL')
    })
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (complaint !== '') reject(new Error(complaint))
      else resolve({ acknowledged: output.split('\n').filter(Boolean), signal })
    })
  })

/** Every commit wholly there or wholly absent, in order, none that was acknowledged missing. */
const checkCommits = async (register: ReadRegister, acknowledged: readonly string[]): Promise<void> => {
  const entries = await allEntries(register)
  const near = entries.find(({ id }) => id === 1)
  const far = entries.find(({ id }) => id === 1_001)
  const done = (near?.revision ?? 0) - 1
  expect(done).toBeGreaterThanOrEqual(acknowledged.length)
  expect(far).toEqual({ ...near, id: 1_001 })
  const themes = Array.from({ length: done }, (_, index) => `k${index + 1}`)
  const fresh = entries.filter(({ id }) => id !== 1 && id !== 1_001)
  expect(fresh).toEqual(themes.map((theme, index) => request(index + 2, { theme })))
  for (const id of [1, 1_001]) {
    const history = await register.history(entryId(id))
    expect(history.map(({ after }) => after.revision)).toEqual(Array.from({ length: done + 1 }, (_, rank) => rank + 1))
  }
}

type Point = Omit<CrashPlan, 'directory' | 'work'>
const at = (when: Point['when'], name: Point['name'], path: string, count: number): Point => ({
  when,
  name,
  path,
  count,
})

const commitPoints: readonly Point[] = [
  ...[1, 7, 23].flatMap((count) => [
    at('before', 'write', 'journal', count),
    at('after', 'write', 'journal', count),
    at('after', 'sync', 'journal', count),
  ]),
  ...[1, 2, 9, 14].flatMap((count) => [
    at('before', 'write', 'history', count),
    at('after', 'sync', 'history', count),
    at('before', 'write', 'register/.*tmp$', count),
    at('before', 'rename', 'register', count),
    at('after', 'rename', 'register', count),
  ]),
]

const importPoints: readonly Point[] = [
  at('before', 'rename', 'imports.*000002', 1),
  at('after', 'rename', 'imports.*keys$', 1),
  at('before', 'write', 'journal', 1),
  at('after', 'write', 'journal', 1),
  at('after', 'sync', 'journal', 1),
  at('after', 'rename', 'register/000/000001', 1),
  at('before', 'rename', 'imports/from[^/]*keys$', 1),
  at('before', 'remove', 'imports/from', 2),
]

const erasePoints: readonly Point[] = [
  at('after', 'sync', 'journal', 1),
  at('before', 'rename', 'history.*1.jsonl', 1),
  at('after', 'rename', 'history.*1.jsonl', 2),
  at('after', 'rename', 'register/000/000000', 2),
  at('after', 'rename', 'register/000/000002', 2),
  at('before', 'remove', 'history.*0.jsonl', 2),
]

const said = ({ when, name, path, count }: Point): string => `${when} ${name} ${count} of ${path}`

describe('killed while it commits', () => {
  test.each([1, 5, 12, 21, 34])('at no chosen moment, after %i commits or a few more', async (count) => {
    const directory = await freshFolder()
    const never = at('before', 'write', 'nothing has this name', 1)
    const { acknowledged, signal } = await run({ directory, work: 'commits', ...never }, count)
    expect(signal).toBe('SIGKILL')
    expect(acknowledged.length).toBeGreaterThanOrEqual(count)
    const register = await openOn(directory)
    await checkCommits(register, acknowledged)
    await register.close()
  })

  test.each(commitPoints.map((point) => [said(point), point] as const))('%s', async (_said, point) => {
    const directory = await freshFolder()
    const { acknowledged, signal } = await run({ directory, work: 'commits', ...point })
    expect(signal).toBe('SIGKILL')
    await checkCommits(await openReader({ directory, now: () => today }), acknowledged)
    const register = await openOn(directory)
    await checkCommits(register, acknowledged)
    for (const key of acknowledged) expect(await register.answered(messageKey(key))).toEqual({ reply: { said: key } })
    await register.close()
    expect((await inspect({ directory })).faults).toEqual([])
    const again = await openOn(directory)
    await checkCommits(again, acknowledged)
    await again.close()
  })
})

describe('killed while it imports', () => {
  test.each(importPoints.map((point) => [said(point), point] as const))('%s', async (_said, point) => {
    const directory = await freshFolder()
    const { acknowledged, signal } = await run({ directory, work: 'import', ...point })
    expect([signal, acknowledged]).toEqual(['SIGKILL', []])
    const seen = (await allEntries(await openReader({ directory, now: () => today }))).length
    const register = await openOn(directory)
    const { length } = await allEntries(register)
    expect([1, 3_501]).toContain(length)
    expect(seen).toBe(length)
    const key = '7'.padEnd(22, '.') as never
    const known = await register.imports({ at: today, by: 'terminal:x' as never }).known([key])
    expect(known.size).toBe(length === 1 ? 0 : 1)
    expect(await register.reserve(1)).toEqual([length + 1])
    await register.close()
    expect((await inspect({ directory })).faults).toEqual([])
  })
})

describe('killed while it erases', () => {
  test.each(erasePoints.map((point) => [said(point), point] as const))('%s', async (_said, point) => {
    const directory = await freshFolder()
    const { signal } = await run({ directory, work: 'erase', ...point })
    expect(signal).toBe('SIGKILL')
    const register = await openOn(directory)
    for (const id of [1, 1_001, 2_001]) {
      expect(await register.get(entryId(id))).toMatchObject({
        received: '2020-01-06',
        logged: { at: today.replace('09:00', '08:30') },
      })
      expect(JSON.stringify([await register.get(entryId(id)), await register.history(entryId(id))])).not.toMatch(
        /Mme|terminal/,
      )
    }
    await register.close()
    const histories = join(directory, 'history', '000')
    const texts = (await readdir(histories)).map((name) => readFile(join(histories, name), 'utf8'))
    expect((await Promise.all(texts)).join('')).not.toMatch(/Mme|terminal/)
    expect((await inspect({ directory })).faults).toEqual([])
  })
})
