// What Vigie posted, as far as anybody may still ask for it: lists that follow their entries, and the keys of all posts.

import type { Reply } from '../../../chat/reply.ts'
import type { EntryId, MessageKey } from '../../../register/ids.ts'
import { listedIn, type StandingPost } from './standing-post.ts'

/** Posts that are known to be in their channel. */
const postsKept = 1_000

/** A list younger than this stays alive beside a newer one: two digests of one morning. In milliseconds. */
const sameMorning = 12 * 3_600_000

/** Older lists are out of date even where no newer one came. In milliseconds. */
const longestStanding = 7 * 24 * 3_600_000

/** As it is saved. */
export interface PostsContents {
  readonly posted: readonly MessageKey[]
  readonly standing: readonly StandingPost[]
}

interface Following {
  readonly reply: Reply
  readonly touched?: readonly EntryId[]
}

/** Its entries that changed, with those of `ids` that it lists; nothing when it lists none of them. */
export const touchedWith = (
  ids: readonly EntryId[],
  { reply, touched = [] }: Following,
): readonly EntryId[] | undefined => {
  const listed = listedIn(reply)
  const more = ids.filter((id) => listed.includes(id))
  return more.length === 0 ? undefined : [...new Set([...touched, ...more])]
}

/** Times in milliseconds since 1970. */
export class StandingPosts {
  readonly #posted: Set<MessageKey>
  readonly #standing: Map<MessageKey, StandingPost>

  constructor({ posted, standing }: PostsContents = { posted: [], standing: [] }) {
    this.#posted = new Set(posted)
    this.#standing = new Map(standing.map((post) => [post.key, post]))
  }

  contents(): PostsContents {
    return { posted: [...this.#posted], standing: [...this.#standing.values()] }
  }

  has(key: MessageKey): boolean {
    return this.#posted.has(key)
  }

  /** A post is in its channel. Lists that it replaces are out of date from now on. */
  add(post: Following & Pick<StandingPost, 'key' | 'channel' | 'said'>, now: number): void {
    const { key, channel, said, reply, touched = [] } = post
    this.#posted.add(key)
    for (const oldest of this.#posted) {
      if (this.#posted.size <= postsKept) break
      this.#posted.delete(oldest)
    }
    // Nothing to press, nothing to follow: nobody will ask whether it is out of date.
    if (listedIn(reply).length === 0 && reply.actions.length === 0) return
    this.#forget((other) => other.channel === channel && other.postedAt < now - sameMorning)
    this.forgetOld(now)
    const changes = touched.length
    this.#standing.set(key, { key, channel, postedAt: now, reply, said, touched, changes, shown: 0 })
  }

  /** What lists say of entries must not outlive them here. */
  forgetOld(now: number): void {
    this.#forget(({ postedAt }) => postedAt < now - longestStanding)
  }

  /** One that is not out of date at that time. */
  find(has: (post: StandingPost) => boolean, now: number): StandingPost | undefined {
    return [...this.#standing.values()].find((post) => has(post) && post.postedAt >= now - longestStanding)
  }

  /** Those that are to be written anew. */
  get behind(): readonly StandingPost[] {
    return [...this.#standing.values()].filter(({ changes, shown }) => shown < changes)
  }

  /** These entries changed. True when a list holds one of them. */
  touch(ids: readonly EntryId[]): boolean {
    let isListed = false
    for (const post of this.#standing.values()) {
      const touched = touchedWith(ids, post)
      if (touched === undefined) continue
      this.#standing.set(post.key, { ...post, touched, changes: post.changes + 1 })
      isListed = true
    }
    return isListed
  }

  /** The list was written as its entries were after so many changes. False when there is no such list any more. */
  refreshed(key: MessageKey, changes: number): boolean {
    const post = this.#standing.get(key)
    if (post !== undefined) this.#standing.set(key, { ...post, shown: changes })
    return post !== undefined
  }

  #forget(isOver: (post: StandingPost) => boolean): void {
    for (const post of this.#standing.values()) if (isOver(post)) this.#standing.delete(post.key)
  }
}
