// Answers to a sync that are none, as maintenance pages and proxies give them: the SDK would lose its place, or stop listening without a word.

const isSync = (path: string): boolean => path.endsWith('/client/v3/sync')

/** What every answer to a sync has: where the next one begins. */
const isSound = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  'next_batch' in answer &&
  typeof answer.next_batch === 'string' &&
  answer.next_batch !== ''

/** A `fetch` that fails where a sync is answered by something else: the SDK then asks again from the same place. */
export const soundFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (resource, options) => {
    const response = await fetch(resource, options)
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (!response.ok || !isSync(pathname)) return response
    const text = await response.text()
    // Never what could not be read: it may hold messages.
    if (!isSoundText(text)) throw new Error('the answer to a sync is none')
    const { status, headers } = response
    return new Response(text, { status, headers })
  }

const isSoundText = (text: string): boolean => {
  try {
    return isSound(JSON.parse(text))
  } catch {
    return false
  }
}
