// What is installed before a script, and when nothing is.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LauncherProject } from './project.ts'

let project: LauncherProject
beforeEach(async () => {
  project = await LauncherProject.create()
})
afterEach(() => project.remove())

const npmRuns = async (): Promise<readonly string[]> =>
  (await readFile(join(project.folder, 'npm-runs'), 'utf8').catch(() => '')).split('\n').filter(Boolean)

test('on a fresh clone npm ci runs once, and standard output stays empty', async () => {
  const first = await project.prepare()
  expect(first.status).toBe(0)
  expect(first.output).toBe('')
  expect(first.errors).toMatch(/^Installation des dépendances.*\nadded 3 packages\n$/)
  expect(await npmRuns()).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error'])

  expect(await project.prepare()).toEqual({ status: 0, output: '', errors: '' })
  expect(await npmRuns()).toHaveLength(1)
})

test('a changed lockfile is installed', async () => {
  await project.prepare()
  await project.write('package-lock.json', '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.1" } } }')
  expect((await project.prepare()).errors).toContain('Installation')
  expect(await npmRuns()).toHaveLength(2)
})

test('a failed installation stops the script, and the next one tries again', async () => {
  await project.write('package-lock.json', '{ "packages": {}, "name": "unobtainable" }')
  expect((await project.prepare()).status).toBe(3)
  expect((await project.prepare()).status).toBe(3)
  expect(await npmRuns()).toHaveLength(2)
})

test('two scripts started together install once', async () => {
  const runs = await Promise.all([project.prepare(), project.prepare(), project.prepare()])
  expect(runs.map(({ status }) => status)).toEqual([0, 0, 0])
  expect(await npmRuns()).toHaveLength(1)
})

test('what a killed installation left behind does not block the next one', async () => {
  await project.write('.cache/prepare.lock', '2147483646')
  expect((await project.prepare()).status).toBe(0)
  expect(await npmRuns()).toHaveLength(1)
})

describe('after npm install by hand', () => {
  const installed = (packages: string) =>
    project.write('node_modules/.package-lock.json', `{ "packages": ${packages} }`)

  test('nothing is installed again when it agrees with the lockfile', async () => {
    await project.addLocalNode()
    await installed('{ "node_modules/a": { "version": "1.0.0" } }')
    expect(await project.prepare()).toEqual({ status: 0, output: '', errors: '' })
    expect(await npmRuns()).toEqual([])
  })

  test('a missing or older package is', async () => {
    await project.addLocalNode()
    await installed('{ "node_modules/a": { "version": "0.9.0" } }')
    await project.prepare()
    expect(await npmRuns()).toHaveLength(1)
  })

  test('a Node that did not come is', async () => {
    await installed('{ "node_modules/a": { "version": "1.0.0" } }')
    await project.prepare()
    expect(await npmRuns()).toHaveLength(1)
  })
})
