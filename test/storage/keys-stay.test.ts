// What a platform keeps goes into no copy and no archive, and stays where it is when a register is restored.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { entryId } from '../../src/register/ids.ts'
import { backup } from '../../storage/backup.ts'
import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { restore } from '../../storage/restore.ts'
import { changed, created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const now = () => today

/** A register with one entry, and beside it the state of a platform. */
const connected = async () => {
  const directory = join(await freshFolder(), 'data')
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  const state = await openPlatformState({ platform: 'matrix', directory: new DataFolder(directory).matrix, now })
  await state.save(Buffer.from('device keys'))
  // Whatever a platform may write there one day, even in the form of the register's own files.
  await writeFile(join(new DataFolder(directory).matrix, 'more.json'), '"device keys"')
  return { directory, register, state, file: join(directory, '..', 'archive.gz') }
}

test('an archive and a dated copy hold the register and no keys', async () => {
  const { directory, register, state, file } = await connected()
  const copy = (await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })) ?? ''
  await backup({ directory, file, now })
  state.close()
  await register.close()
  expect(await readdir(copy)).toContain('register')
  expect(await readdir(copy)).not.toContain('matrix')
  const archived = gunzipSync(await readFile(file)).toString()
  expect(archived).toContain('register/000/000000.json')
  expect(archived).not.toMatch(/matrix|device keys/)
})

test('a register that is restored keeps the keys of today', async () => {
  const { directory, register, state, file } = await connected()
  await backup({ directory, file, now })
  await state.save(Buffer.from('later keys'))
  state.close()
  await register.commit(changed('k2', request(1), { urgent: true }))
  await register.close()
  const { setAside = '' } = await restore({ file, directory, now, replace: true })
  const restored = await openOn(directory)
  expect(await restored.get(entryId(1))).toEqual(request(1))
  await restored.close()
  const kept = await openPlatformState({ platform: 'matrix', directory: new DataFolder(directory).matrix, now })
  expect(Buffer.from((await kept.load()) ?? []).toString()).toBe('later keys')
  kept.close()
  // One device, one set of keys: none is left where it could be started by mistake.
  expect(await readdir(setAside)).not.toContain('matrix')
})
