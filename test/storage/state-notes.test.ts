// Notes beside a platform's state: each one durable by itself, found again whole and in order, and never after it was refused.

import { randomBytes } from 'node:crypto'
import { link, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../storage/disk.ts'
import { openPlatformState, type PlatformStateOptions } from '../../storage/platform-state.ts'
import { isStateHeld } from '../../storage/state-lock.ts'
import { notesRoom } from '../../storage/state-notes.ts'
import { freshFolder, today } from '../support/data-folders.ts'
import { type Operation, watchedDisk } from '../support/watched-disk.ts'

const key = randomBytes(32)

const place = async () => {
  const directory = join(await freshFolder(), 'slack')
  return { directory, file: join(directory, 'notes.bin') }
}

const openIn = (directory: string, given: Partial<PlatformStateOptions> = {}) =>
  openPlatformState({ platform: 'slack', directory, now: () => today, ...given })

type Opened = Awaited<ReturnType<typeof openIn>>

const add = ({ notes }: Opened, text: string): Promise<boolean> => notes.add(Buffer.from(text))

/** What the next process finds. */
const found = async (directory: string, given: Partial<PlatformStateOptions> = {}): Promise<readonly string[]> => {
  const next = await openIn(directory, given)
  const notes = await next.notes.load()
  next.close()
  return notes.map((note) => Buffer.from(note).toString())
}

/** As a crash leaves it: the lock is free, and nobody tidied up. */
const left = (state: Opened): void => state.close()

test('there is no place for a note before it is known that a state holds what was there, and no file', async () => {
  const { directory, file } = await place()
  const state = await openIn(directory)
  expect([state.notes.isOpen, await add(state, 'one')]).toEqual([false, false])
  expect(await state.notes.load()).toEqual([])
  await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
  left(state)
})

test('notes are found in order, those added at once too', async () => {
  const { directory } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  expect(await add(state, 'one')).toBe(true)
  expect(await Promise.all(['two', 'three', 'four'].map((text) => add(state, text)))).toEqual([true, true, true])
  left(state)
  expect(await found(directory)).toEqual(['one', 'two', 'three', 'four'])
})

test('notes are sealed where the state is, and for their owner’s eyes', async () => {
  const { directory, file } = await place()
  const state = await openIn(directory, { key })
  state.notes.begin()
  await add(state, 'Tournesol')
  left(state)
  expect(await found(directory, { key })).toEqual(['Tournesol'])
  expect((await readFile(file)).includes('Tournesol')).toBe(false)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('begun anew, what stood there is gone, however little was added since', async () => {
  const { directory } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  for (const text of ['one', 'two', 'six']) await add(state, text)
  state.notes.begin()
  await add(state, 'new')
  left(state)
  expect(await found(directory)).toEqual(['new'])
})

test('a note that was cut off is none, and the ones before it are there', async () => {
  const { directory, file } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  for (const text of ['one', 'two']) await add(state, text)
  left(state)
  const whole = await readFile(file)
  const inside = whole.lastIndexOf('two') + 1
  await writeFile(file, Buffer.concat([whole.subarray(0, inside), Buffer.alloc(notesRoom - inside)]))
  expect(await found(directory)).toEqual(['one'])
  await truncate(file, inside)
  expect(await found(directory)).toEqual(['one'])
})

test('when there is no room left, the state is to be saved: then there is room again', async () => {
  const { directory } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  const large = 'x'.repeat(notesRoom / 2)
  expect([await add(state, large), await add(state, large), state.notes.isOpen]).toEqual([true, false, false])
  expect(await add(state, 'small')).toBe(false)
  state.notes.begin()
  expect(await add(state, 'small')).toBe(true)
  left(state)
  expect(await found(directory)).toEqual(['small'])
})

test('a second process is let in once what is being noted is noted', async () => {
  const { directory } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  const adding = add(state, 'last')
  state.close()
  expect(isStateHeld({ platform: 'slack', directory, now: () => today })).toBe(true)
  expect(await adding).toBe(true)
  expect(await add(state, 'too late')).toBe(false)
  expect(await found(directory)).toEqual(['last'])
  state.notes.begin()
  expect(state.notes.isOpen).toBe(false)
})

test('a file that somebody removed takes notes no longer than to the next save: the next one has a name', async () => {
  const { directory, file } = await place()
  const state = await openIn(directory)
  state.notes.begin()
  expect(await add(state, 'one')).toBe(true)
  await rm(file)
  state.notes.begin()
  expect([await add(state, 'two'), state.notes.isOpen]).toEqual([false, false])
  state.notes.begin()
  expect(await add(state, 'three')).toBe(true)
  left(state)
  expect(await found(directory)).toEqual(['three'])
})

test('a file that is there already keeps neither its permissions nor its other names', async () => {
  const { directory, file } = await place()
  const before = await openIn(directory)
  await writeFile(file, 'somebody else’s', { mode: 0o644 })
  await link(file, `${file}.copy`)
  before.notes.begin()
  await add(before, 'one')
  left(before)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(`${file}.copy`, 'utf8')).toBe('somebody else’s')
})

test('what stood there goes only once the name of the state that holds it would survive a power cut', async () => {
  const { directory, file } = await place()
  const steps: string[] = []
  const disk = watchedDisk(({ name, path, when }) => {
    if (path === file && when === 'before') steps.push(name)
  })
  const syncFolder = (path: string) => {
    steps.push('sync of the folder')
    return nodeDisk.syncFolder(path)
  }
  const state = await openIn(directory, { disk: { ...disk, syncFolder } })
  steps.length = 0
  state.notes.begin()
  await add(state, 'one')
  left(state)
  expect(steps[0]).toBe('sync of the folder')
  expect(steps.slice(-2)).toEqual(['sync of the folder', 'write'])
})

describe('a disk that fails', () => {
  const points: readonly Operation['when'][] = ['before', 'after']
  test.each(points)('%s the write of a note: none is found later, and a later lap goes through', async (when) => {
    const { directory } = await place()
    let failing = false
    const disk = watchedDisk((operation) => {
      if (!failing || operation.name !== 'write' || operation.when !== when) return
      failing = false
      throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    })
    const state = await openIn(directory, { disk })
    state.notes.begin()
    await add(state, 'kept')
    failing = true
    expect(await Promise.all([add(state, 'refused'), add(state, 'refused too')])).toEqual([false, false])
    expect([state.notes.isOpen, await add(state, 'later')]).toEqual([false, false])
    expect((await state.notes.load()).length).toBe(1)
    state.notes.begin()
    expect(await add(state, 'after')).toBe(true)
    left(state)
    expect(await found(directory)).toEqual(['after'])
  })

  test('full before the file is as long as it must be: it does not stay full of it', async () => {
    const { directory, file } = await place()
    const disk = watchedDisk(({ name, path, when }) => {
      if (name === 'write' && path === file && when === 'after')
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    const state = await openIn(directory, { disk })
    state.notes.begin()
    expect(await add(state, 'one')).toBe(false)
    left(state)
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('when the file is to be made: nothing is noted until it can be', async () => {
    const { directory } = await place()
    let failing = true
    const disk = watchedDisk(({ name, path }) => {
      if (failing && name === 'open' && path.endsWith('notes.bin'))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    const state = await openIn(directory, { disk })
    state.notes.begin()
    expect(await add(state, 'one')).toBe(false)
    failing = false
    state.notes.begin()
    expect(await add(state, 'two')).toBe(true)
    left(state)
    expect(await found(directory)).toEqual(['two'])
  })
})
