// Answers that are none, as maintenance pages and proxies give them: the SDK would lose its place, or take for sent what never was.

/** What an answer has when it is the homeserver's (Matrix specification, client-server API): texts, or maps. */
const needed: readonly (readonly [path: RegExp, field: string])[] = [
  [/\/client\/v3\/sync$/, 'next_batch'],
  [/\/client\/v3\/rooms\/[^/]+\/send\//, 'event_id'],
  [/\/client\/v3\/createRoom$/, 'room_id'],
  [/\/client\/v3\/keys\/upload$/, 'one_time_key_counts'],
  [/\/client\/v3\/keys\/claim$/, 'one_time_keys'],
]

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : typeof value === 'object' && value !== null

const hasField = (text: string, field: string): boolean => {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null && isFilled(Reflect.get(answer, field))
  } catch {
    return false
  }
}

/** A `fetch` that fails where something else answers: the SDK then asks again, from the same place or for the same message. */
export const soundFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (resource, options) => {
    const response = await fetch(resource, options)
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    const field = needed.find(([path]) => path.test(pathname))?.[1]
    if (field === undefined || !response.ok) return response
    const text = await response.text()
    // Without what could not be read: it may hold messages.
    if (!hasField(text, field)) throw new Error('the answer is not a homeserver’s')
    const { status, headers } = response
    return new Response(text, { status, headers })
  }
