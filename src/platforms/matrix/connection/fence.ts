// Nothing that uses up a key may leave before the keys are saved: restored from an older state, it would use the same key twice.

/** What carries encrypted content, fresh one-time keys or signatures; and every message, so that its text is fixed first. */
const fenced: readonly (readonly [method: string, path: RegExp])[] = [
  ['PUT', /\/rooms\/[^/]+\/send\//],
  ['PUT', /\/sendToDevice\//],
  ['POST', /\/keys\/upload$/],
  ['POST', /\/keys\/device_signing\/upload$/],
  ['POST', /\/keys\/signatures\/upload$/],
]

const isFenced = (method: string, path: string): boolean =>
  fenced.some(([verb, pattern]) => verb === method && pattern.test(path))

/** A `fetch` that waits for `save` before such a request. When saving fails, the request is not made. */
export const fencedFetch =
  (save: () => Promise<void>, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (resource, options) => {
    const given = resource instanceof Request ? resource : { url: resource, method: 'GET' }
    if (isFenced(options?.method ?? given.method, new URL(given.url).pathname)) await save()
    return fetch(resource, options)
  }
