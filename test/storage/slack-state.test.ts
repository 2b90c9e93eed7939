// What is kept for Slack when it cannot be used: other words than for keys, since other things are lost.

import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { isStateHeld } from '../../storage/state-lock.ts'
import { freshFolder, today } from '../support/data-folders.ts'

const place = async () => {
  const directory = join(await freshFolder(), 'data', 'slack')
  return { state: { platform: 'slack', directory, now: () => today } as const, directory }
}

/** What the user is told when the state is refused. */
const refusal = async (state: Parameters<typeof openPlatformState>[0]): Promise<string> => {
  const error: unknown = await openPlatformState(state).catch((reason: unknown) => reason)
  if (error instanceof UserError) return plainText(error.say(words.fr))
  throw new Error('nothing was refused in words', { cause: error })
}

describe('a file that cannot be used', () => {
  test.each([
    ['is empty', ''],
    ['is of another program', 'SQLite format 3\n'],
    ['is sealed, which none of Slack’s is', 'vigie-state 1 sealed 0123456789abcdef\nxxxx'],
  ])('because it %s is named and kept; it may be moved away, and no entry is lost', async (_why, bytes) => {
    const { state, directory } = await place()
    const file = join(directory, 'state.bin')
    await mkdir(directory, { recursive: true })
    await writeFile(file, bytes)
    const said = await refusal(state)
    expect(said).toContain(file)
    expect(said).toContain('Déplacez-le ou supprimez-le, puis relancez.')
    expect(said).toContain('Aucune entrée du registre n’y est')
    expect(said).not.toContain('matrix-setup')
    expect(await readFile(file, 'utf8')).toBe(bytes)
  })

  test('because a later version wrote it asks for that version', async () => {
    const { state, directory } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, 'state.bin'), 'vigie-state 9 plain\n')
    expect(await refusal(state)).toContain('vient d’une version plus récente')
  })
})

test('is readable by its owner only', async () => {
  const { state, directory } = await place()
  const kept = await openPlatformState(state)
  await kept.save(Buffer.from('under way'))
  kept.close()
  expect((await stat(join(directory, 'state.bin'))).mode & 0o777).toBe(0o600)
  expect((await stat(directory)).mode & 0o777).toBe(0o700)
})

describe('who holds it', () => {
  test('is nobody where nothing is, and nothing is made there by asking', async () => {
    const { state, directory } = await place()
    expect(isStateHeld(state)).toBe(false)
    await expect(stat(directory)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('is the process that opened it, until it closes it; asking takes nothing from it', async () => {
    const { state, directory } = await place()
    const kept = await openPlatformState(state)
    expect(isStateHeld(state)).toBe(true)
    expect(await refusal(state)).toContain(`La connexion à Slack est déjà tenue par un autre programme`)
    await kept.save(Buffer.from('still mine'))
    kept.close()
    expect(isStateHeld(state)).toBe(false)
    expect(await readdir(directory)).not.toContain('lock-holder.txt')
    const next = await openPlatformState(state)
    next.close()
  })

  test('is told in the way when the lock is not one', async () => {
    const { state, directory } = await place()
    await mkdir(directory, { recursive: true })
    await writeFile(join(directory, 'lock.db'), 'not a database at all, but long enough to look like one'.repeat(20))
    expect(await refusal(state)).toContain('n’est pas un verrou de Vigie')
    expect(isStateHeld(state)).toBe(true)
  })
})
