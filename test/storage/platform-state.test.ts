// What a platform keeps, on a real disk: whole or as it was, for its owner's eyes, and in one process at a time.

import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { openPlatformState, type PlatformStateOptions, readPlatformState } from '../../storage/platform-state.ts'
import { freshFolder, today } from '../support/data-folders.ts'
import { type Operation, watchedDisk } from '../support/watched-disk.ts'

const key = randomBytes(32)
const openIn = (directory: string, given: Partial<PlatformStateOptions> = {}) =>
  openPlatformState({ platform: 'matrix', directory, now: () => today, ...given })

const place = async () => {
  const directory = join(await freshFolder(), 'data', 'matrix')
  return { directory, file: join(directory, 'state.bin') }
}

/** What the user is told when a promise is refused. */
const refusal = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return plainText(error.say(words.fr))
  throw new Error('nothing was refused in words', { cause: error })
}

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString()

describe('a state', () => {
  test('is nothing before the first save, then the last one, in the next process too', async () => {
    const { directory } = await place()
    const first = await openIn(directory, { key })
    expect(await first.load()).toBeUndefined()
    await first.save(Buffer.from('one'))
    await first.save(Buffer.from('two'))
    expect(text(await first.load())).toBe('two')
    first.close()
    const second = await openIn(directory, { key })
    expect(text(await second.load())).toBe('two')
    second.close()
  })

  test('is what it was when the save was asked for, and saves go in order', async () => {
    const { directory } = await place()
    const state = await openIn(directory)
    const bytes = Buffer.from('asked')
    const saved = Promise.all([state.save(Buffer.from('before')), state.save(bytes)])
    bytes.fill(0)
    await saved
    expect(text(await state.load())).toBe('asked')
    state.close()
  })

  test('is readable by its owner only, even where a file was left with other permissions', async () => {
    const { directory, file } = await place()
    const state = await openIn(directory)
    await writeFile(`${file}.tmp`, 'left by a power cut', { mode: 0o644 })
    await state.save(Buffer.from('keys'))
    state.close()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    expect((await stat(join(directory, '..'))).mode & 0o700).toBe(0o700)
  })

  test('written before there was a key is read, and sealed by the next save', async () => {
    const { directory, file } = await place()
    const plain = await openIn(directory)
    await plain.save(Buffer.from('the token'))
    plain.close()
    expect((await readFile(file)).includes('the token')).toBe(true)
    const sealed = await openIn(directory, { key })
    expect(text(await sealed.load())).toBe('the token')
    await sealed.save(Buffer.from('the token'))
    sealed.close()
    expect((await readFile(file)).includes('the token')).toBe(false)
    expect(await refusal(openIn(directory))).toContain('donnez sa clé à VIGIE_MATRIX_STATE_KEY')
    expect(await refusal(openIn(directory, { key: randomBytes(32) }))).toContain('avec une autre clé')
  })
})

describe('from outside', () => {
  test('a state is read beside the process that holds it, which is not disturbed', async () => {
    const { directory } = await place()
    const held = await openIn(directory, { key })
    await held.save(Buffer.from('one'))
    expect(text(await readPlatformState({ platform: 'matrix', directory, key }))).toBe('one')
    await held.save(Buffer.from('two'))
    expect(text(await readPlatformState({ platform: 'matrix', directory, key }))).toBe('two')
    expect(await refusal(readPlatformState({ platform: 'matrix', directory }))).toContain(
      'donnez sa clé à VIGIE_MATRIX_STATE_KEY',
    )
    held.close()
  })

  test('nothing is read where nothing was saved, and nothing is made there', async () => {
    const { directory } = await place()
    expect(await readPlatformState({ platform: 'matrix', directory })).toBeUndefined()
    await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a file that cannot be used', () => {
  test('is replaced by whoever begins anew, at the first save and not before', async () => {
    const { directory, file } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(file, 'not a state')
    const state = await openIn(directory, { key, beginAnew: true })
    expect(await refusal(state.load())).toContain(file)
    expect(await readFile(file, 'utf8')).toBe('not a state')
    await state.save(Buffer.from('new'))
    state.close()
    expect(text(await readPlatformState({ platform: 'matrix', directory, key }))).toBe('new')
  })

  test.each([
    ['is empty', Buffer.of()],
    ['is of another program', Buffer.from('SQLite format 3\n')],
    ['is cut', Buffer.from('vigie-state 1 plain\nonly this')],
  ])('because it %s is named, kept as it is, and replaced by a new device, not by a copy', async (_why, bytes) => {
    const { directory, file } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(file, bytes)
    const said = await refusal(openIn(directory, { key }))
    expect(said).toContain(file)
    expect(said).toContain('N’y remettez pas une copie plus ancienne')
    expect(said).toContain('node bin/vigie.mjs matrix-setup --new-device')
    expect(await readFile(file)).toEqual(bytes)
  })

  test('because a folder has its name is named too', async () => {
    const { directory, file } = await place()
    await mkdir(file, { recursive: true })
    expect(await refusal(openIn(directory))).toContain(file)
  })

  test('because a later version wrote it asks for that version', async () => {
    const { directory, file } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(file, 'vigie-state 9 plain\n')
    expect(await refusal(openIn(directory))).toContain('vient d’une version plus récente')
  })
})

describe('a second process', () => {
  test('is told who holds the state, and let in once it is closed and the last save has ended', async () => {
    const { directory } = await place()
    const state = await openIn(directory)
    expect(await refusal(openIn(directory))).toContain(`pid ${process.pid}`)
    const saving = state.save(Buffer.from('last'))
    state.close()
    expect(await refusal(openIn(directory))).toContain('déjà tenue par un autre programme')
    await saving
    await expect(state.save(Buffer.from('too late'))).rejects.toThrow('closed')
    const next = await openIn(directory)
    expect(text(await next.load())).toBe('last')
    next.close()
    next.close()
  })

  test('is not kept out by a start that was refused', async () => {
    const { directory, file } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(file, 'foreign')
    for (const _attempt of [1, 2]) expect(await refusal(openIn(directory))).toContain(file)
  })

  test('is told which file is in the way when the lock is not one', async () => {
    const { directory } = await place()
    await mkdir(directory, { recursive: true })
    const lock = join(directory, 'lock.db')
    await writeFile(lock, 'not a database at all, but long enough to look like one'.repeat(20))
    expect(await refusal(openIn(directory))).toContain(`${lock}, qui empêche deux programmes`)
  })
})

describe('a disk that fails', () => {
  const points: readonly (readonly [Operation['when'], Operation['name']])[] = [
    ['before', 'open'],
    ['before', 'write'],
    ['after', 'write'],
    ['before', 'sync'],
    ['before', 'rename'],
  ]
  test.each(points)('%s %s leaves the former state, and the next save goes through', async (when, name) => {
    const { directory } = await place()
    let failing = false
    const disk = watchedDisk((operation) => {
      if (failing && operation.when === when && operation.name === name)
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    })
    const state = await openIn(directory, { key, disk })
    await state.save(Buffer.from('former'))
    failing = true
    await expect(state.save(Buffer.from('lost'))).rejects.toThrow(/no space|said to the user/)
    failing = false
    expect(text(await state.load())).toBe('former')
    expect(await readdir(directory)).not.toContain('state.bin.tmp')
    await state.save(Buffer.from('latter'))
    expect(text(await state.load())).toBe('latter')
    state.close()
  })
})
