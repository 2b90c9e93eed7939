// Disks that fill up or fail: what could not be made durable was not recorded, and nothing else is lost.

import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { entryId, messageKey } from '../../src/register/ids.ts'
import { changed, created, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { type Operation, watchedDisk } from '../support/watched-disk.ts'

/** A disk whose next operations fail while `failing` says so. */
const failingDisk = () => {
  const state: { failing: (operation: Operation) => boolean } = { failing: () => false }
  const disk = watchedDisk((operation) => {
    if (state.failing(operation)) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  })
  return { state, disk }
}

describe('a full disk', () => {
  test('refuses the commit, records nothing of it, and takes the next one', async () => {
    const directory = await freshFolder()
    const { state, disk } = failingDisk()
    const register = await openOn(directory, { disk })
    await register.commit(created('k1', request(1)))
    // The write itself happens: half a record may be in the file when the error comes.
    state.failing = ({ when, name, path }) => when === 'after' && name === 'write' && path.includes('journal')
    const results = await Promise.allSettled([
      register.commit(changed('k2', request(1), { urgent: true })),
      register.commit(created('k3', request(2))),
    ])
    for (const result of results) expect(result.status === 'rejected' && result.reason).toBeInstanceOf(UserError)
    state.failing = () => false
    expect(await register.get(entryId(1))).toEqual(request(1))
    expect(await register.get(entryId(2))).toBeUndefined()
    expect(await register.answered(messageKey('k2'))).toBeUndefined()
    await register.commit(changed('k2', request(1), { theme: 'again' }))
    await register.close()
    const again = await openOn(directory)
    expect(await again.get(entryId(1))).toMatchObject({ theme: 'again', revision: 2 })
    expect(await again.get(entryId(2))).toBeUndefined()
    await again.close()
  })

  test('a commit that waits behind one that fails is refused too, since it may build on it', async () => {
    const { state, disk } = failingDisk()
    const register = await openOn(await freshFolder(), { disk })
    await register.commit(created('k1', request(1)))
    state.failing = ({ name, path }) => name === 'write' && path.includes('journal')
    const first = register.commit(changed('k2', request(1), { urgent: true }))
    const urgent = request(1, { revision: 2, urgent: true })
    const results = Promise.allSettled([first, register.commit(changed('k3', urgent, { theme: 'x' }))])
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    state.failing = () => false
    await register.commit(changed('k4', request(1), { theme: 'y' }))
    expect(await register.get(entryId(1))).toMatchObject({ revision: 2, theme: 'y' })
    await register.close()
  })

  test.each(['register', 'history', 'manifest'])('in the middle of a checkpoint (%s) loses nothing', async (part) => {
    const directory = await freshFolder()
    const { state, disk } = failingDisk()
    const register = await openOn(directory, { disk })
    await register.commit(created('k1', request(1)))
    state.failing = ({ when, name, path }) => when === 'after' && name === 'write' && path.includes(part)
    await expect(register.checkpoint()).rejects.toThrow('no space')
    await register.commit(changed('k2', request(1), { urgent: true }))
    state.failing = () => false
    await register.checkpoint()
    await register.close()
    const again = await openOn(directory)
    expect(await again.get(entryId(1))).toMatchObject({ urgent: true })
    expect(await again.history(entryId(1))).toHaveLength(2)
    await again.close()
  })
})

describe('a disk that cannot sync', () => {
  test('ends the process: nothing is acknowledged any more', async () => {
    const directory = await freshFolder()
    const { state, disk } = failingDisk()
    const fatal: Error[] = []
    const register = await openOn(directory, { disk, onFatal: (error) => fatal.push(error) })
    await register.commit(created('k1', request(1)))
    state.failing = ({ when, name, path }) => when === 'before' && name === 'sync' && path.includes('journal')
    await expect(register.commit(created('k2', request(2)))).rejects.toThrow('no space')
    expect(fatal).toHaveLength(1)
    state.failing = () => false
    await expect(register.commit(created('k3', request(3)))).rejects.toThrow('no space')
    expect(await register.get(entryId(2))).toBeUndefined()
    expect(fatal).toHaveLength(1)
    await register.close()
  })
})
