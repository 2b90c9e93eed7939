// An answer to a sync goes to the SDK in its turn, since from there on it changes the keys.

import type { SyncStore } from './sync-store.ts'

/** A `fetch` that lets no sync in while the keys are copied. */
export const heldSync =
  (store: Pick<SyncStore, 'begin' | 'end'>, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (resource, options) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (!pathname.endsWith('/client/v3/sync')) return fetch(resource, options)
    // Whoever asks again has done with the answer before.
    store.end()
    const response = await fetch(resource, options)
    if (response.ok) await store.begin()
    return response
  }
