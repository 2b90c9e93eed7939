// Who may open a data folder: one writer at a time, any number of readers beside it.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { entryId } from '../../src/register/ids.ts'
import { openReader } from '../../storage/open-reader.ts'
import { changed, created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const now = () => today

describe('the lock', () => {
  test('a second writer is refused, told who holds the register, and let in once it is closed', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    const refused: unknown = await openOn(directory).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(UserError)
    const said = refused instanceof UserError ? plainText(refused.say(words.fr)) : ''
    expect(said).toContain(`pid ${process.pid}`)
    expect(said).toContain('déjà ouvert')
    await register.commit(created('k1', request(1)))
    await register.close()
    const next = await openOn(directory)
    expect(await next.get(entryId(1))).toEqual(request(1))
    await next.close()
  })

  test('closing twice is closing once', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await Promise.all([register.close(), register.close()])
    await expect(register.commit(created('k1', request(1)))).rejects.toThrow('closed')
    await (await openOn(directory)).close()
  })

  test('a lock file of another kind is named', async () => {
    const directory = await freshFolder()
    await writeFile(join(directory, 'lock.db'), 'not a database at all, but long enough to look like one'.repeat(20))
    await expect(openOn(directory)).rejects.toThrow('lock.db: unreadable')
  })

  test('it is free at once when its process is killed', async () => {
    const directory = await freshFolder()
    const script = fileURLToPath(new URL('../support/lock-holder.ts', import.meta.url))
    const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await expect(openOn(directory)).rejects.toBeInstanceOf(UserError)
    child.kill('SIGKILL')
    await once(child, 'close')
    await (await openOn(directory)).close()
  })
})

describe('a reader', () => {
  test('sees all that was acknowledged, checkpointed or not, while the writer goes on', async () => {
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    await register.checkpoint()
    await register.commit(changed('k2', request(1), { urgent: true }))
    await register.commit(created('k3', request(1_001)))
    const reader = await openReader({ directory, now })
    expect(await reader.get(entryId(1))).toMatchObject({ urgent: true })
    expect((await reader.open()).map(({ id }) => id)).toEqual([1, 1_001])
    expect(await reader.history(entryId(1))).toHaveLength(2)
    await register.commit(created('k4', request(2)))
    await register.checkpoint()
    expect(await reader.get(entryId(2))).toBeUndefined()
    expect(await (await openReader({ directory, now })).get(entryId(2))).toEqual(request(2))
    await register.close()
  })

  test('opens an empty folder and changes nothing in it', async () => {
    const directory = await freshFolder()
    expect(await (await openReader({ directory, now })).open()).toEqual([])
    await (await openOn(directory)).close()
  })
})

test('NODE_ENV has no influence on where the register is kept', async () => {
  for (const value of ['test', 'production', '']) {
    vi.stubEnv('NODE_ENV', value)
    const directory = await freshFolder()
    const register = await openOn(directory)
    await register.commit(created('k1', request(1)))
    await register.close()
    expect(await (await openReader({ directory, now })).get(entryId(1))).toEqual(request(1))
  }
})
