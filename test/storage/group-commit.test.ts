// Commits that wait together cost one write and one fsync, and are answered in their order.

import { expect, test } from 'vitest'
import { created, request } from '../support/commits.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { watchedDisk } from '../support/watched-disk.ts'

test('fifty commits at once share a write and a sync', async () => {
  const operations: string[] = []
  const disk = watchedDisk(({ when, name, path }) => {
    if (when === 'before' && path.includes('journal')) operations.push(name)
  })
  const register = await openOn(await freshFolder(), { disk })
  operations.length = 0
  const order: number[] = []
  const ids = await register.reserve(50)
  await Promise.all(ids.map((id) => register.commit(created(`k${id}`, request(id))).then(() => order.push(id))))
  expect(operations).toEqual(['write', 'sync'])
  expect(order).toEqual(ids)
  await register.close()
})

test('nothing is visible before it is durable', async () => {
  let checked = 0
  const seen: Promise<unknown>[] = []
  const disk = watchedDisk(({ when, name, path }) => {
    if (when !== 'before' || name !== 'sync' || !path.includes('journal')) return
    checked += 1
    seen.push(opened.then((register) => register.open()))
  })
  const opened = openOn(await freshFolder(), { disk })
  const register = await opened
  checked = 0
  seen.length = 0
  await register.commit(created('k1', request(1)))
  expect(checked).toBe(1)
  expect(await seen[0]).toEqual([])
  expect(await register.open()).toEqual([request(1)])
  await register.close()
})
