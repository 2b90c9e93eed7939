// Processes killed while they sign: what was acknowledged is there, and no signature is there by half.

import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openClosings } from '../../storage/closings.ts'
import { DataFolder } from '../../storage/data-folder.ts'
import type { SigningPlan } from '../support/closing-writer.ts'
import { freshFolder } from '../support/data-folders.ts'
import { closingOf, october } from '../support/signatures.ts'

const writer = fileURLToPath(new URL('../support/closing-writer.ts', import.meta.url))

const run = (plan: SigningPlan): Promise<{ readonly acknowledged: number; readonly signal: string | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [output, complaint] = ['', '']
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      if (complaint !== '') reject(new Error(complaint))
      else resolve({ acknowledged: output.split('\n').filter(Boolean).length, signal })
    })
  })

const points: readonly Omit<SigningPlan, 'directory'>[] = [1, 3].flatMap((count) => [
  { when: 'before', name: 'write', count },
  { when: 'after', name: 'write', count },
  { when: 'after', name: 'sync', count },
  { when: 'before', name: 'rename', count },
  { when: 'after', name: 'rename', count },
])

test.each(points.map((point) => [`${point.when} ${point.name} ${point.count}`, point] as const))(
  'killed %s',
  async (_said, point) => {
    const directory = await freshFolder()
    const { acknowledged, signal } = await run({ directory, ...point })
    expect(signal).toBe('SIGKILL')
    const closings = openClosings(directory)
    const versions = (await closings.list()).map(({ version }) => version)
    expect([acknowledged, acknowledged + 1]).toContain(versions.length)
    for (const version of versions) {
      const { at, groups } = await closings.read({ period: october, version })
      expect(JSON.stringify({ at, groups })).toBe(
        JSON.stringify(
          (({ at: when, groups: found }) => ({ at: when, groups: found }))(await closingOf(october, version)),
        ),
      )
    }
    const first = new DataFolder(directory).closing('2026-10', 1)
    const before = versions.length > 0 ? await readFile(first) : undefined
    await closings.sign(await closingOf(october, versions.length + 1))
    expect((await openClosings(directory).list()).length).toBe(versions.length + 1)
    if (before !== undefined) expect(await readFile(first)).toEqual(before)
  },
)
