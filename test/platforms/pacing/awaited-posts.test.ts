// Whoever waits for a post hears what became of it, once.

import { expect, test } from 'vitest'

import { AwaitedPosts, PostRefused } from '../../../src/platforms/pacing/awaited-posts.ts'
import { messageKey } from '../../../src/register/ids.ts'

const digest = messageKey('digest/2026-11-16')
const other = messageKey('digest/2026-11-17')

test('all who wait for a post hear that it is made, and nobody who waits for another', async () => {
  const posts = new AwaitedPosts(new AbortController().signal)
  const waiting = [posts.untilMade(digest), posts.untilMade(digest)]
  const another = posts.untilMade(other)
  posts.noteMade(digest)
  await Promise.all(waiting)
  posts.noteRefused(other, 'channel_not_found')
  await expect(another).rejects.toThrow(new PostRefused('channel_not_found'))
})

test('a post that was refused may be asked for again, and be made', async () => {
  const posts = new AwaitedPosts(new AbortController().signal)
  const first = posts.untilMade(digest)
  posts.noteRefused(digest, 'is_archived')
  await expect(first).rejects.toBeInstanceOf(PostRefused)
  const second = posts.untilMade(digest)
  posts.noteMade(digest)
  await expect(second).resolves.toBeUndefined()
})

test('at a stop a post is neither made nor refused, for those who wait and for those who come after it', async () => {
  const stop = new AbortController()
  const posts = new AwaitedPosts(stop.signal)
  const waiting = posts.untilMade(digest)
  stop.abort()
  posts.abandon()
  for (const told of [waiting, posts.untilMade(other)]) {
    const error: unknown = await told.catch((reason: unknown) => reason)
    expect(error).toEqual(new Error('stopped before the post was made'))
    expect(error).not.toBeInstanceOf(PostRefused)
  }
})
