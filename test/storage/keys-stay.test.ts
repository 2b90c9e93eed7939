// What a platform keeps goes into no copy and no archive, and stays where it is when a register is restored.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../src/calendar/local-date.ts'
import { entryId } from '../../src/register/ids.ts'
import { backup } from '../../storage/backup.ts'
import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState } from '../../storage/platform-state.ts'
import { restore } from '../../storage/restore.ts'
import { changed, created, request } from '../support/commits.ts'
import { freshFolder, openOn, today } from '../support/data-folders.ts'

const now = () => today

type Platform = 'matrix' | 'slack'

/** A register with one entry, and beside it the state of a platform. */
const connected = async (platform: Platform) => {
  const directory = join(await freshFolder(), 'data')
  const place = new DataFolder(directory)[platform]
  const register = await openOn(directory)
  await register.commit(created('k1', request(1)))
  const state = await openPlatformState({ platform, directory: place, now })
  await state.save(Buffer.from('device keys'))
  // Whatever a platform may write there one day, even in the form of the register's own files.
  await writeFile(join(place, 'more.json'), '"device keys"')
  return { directory, place, register, state, file: join(directory, '..', 'archive.gz') }
}

describe.each<Platform>(['matrix', 'slack'])('%s', (platform) => {
  test('an archive and a dated copy hold the register and nothing of the platform', async () => {
    const { directory, register, state, file } = await connected(platform)
    const copy = (await register.makeCopy({ date: localDate('2026-11-20'), keep: 2 })) ?? ''
    await backup({ directory, file, now })
    state.close()
    await register.close()
    expect(await readdir(copy)).toContain('register')
    expect(await readdir(copy)).not.toContain(platform)
    const archived = gunzipSync(await readFile(file)).toString()
    expect(archived).toContain('register/000/000000.json')
    expect(archived).not.toContain(platform)
    expect(archived).not.toContain('device keys')
  })

  test('a register that is restored leaves the platform what it keeps today', async () => {
    const { directory, place, register, state, file } = await connected(platform)
    await backup({ directory, file, now })
    await state.save(Buffer.from('later keys'))
    state.close()
    await register.commit(changed('k2', request(1), { urgent: true }))
    await register.close()
    const { setAside = '' } = await restore({ file, directory, now, replace: true })
    const restored = await openOn(directory)
    expect(await restored.get(entryId(1))).toEqual(request(1))
    await restored.close()
    const kept = await openPlatformState({ platform, directory: place, now })
    expect(Buffer.from((await kept.load()) ?? []).toString()).toBe('later keys')
    kept.close()
    // One device, one state: none is left where it could be started by mistake.
    expect(await readdir(setAside)).not.toContain(platform)
  })
})
