// Answers of the homeserver after which going on would do harm, recognised wherever in the SDK they arrive.

export type DeadlyAnswer =
  /** The device's keys on the server are not ours: the state is of another time, or another process uses the device. */
  | 'key-conflict'
  /** Tchap blocks accounts that were not renewed in time. */
  | 'account-expired'

const keyConflict = /One time key \S+ already exists/

const errorCodeOf = async (response: Response): Promise<unknown> => {
  try {
    const body = (await response.clone().json()) as { readonly errcode?: unknown } | null
    return body?.errcode
  } catch {
    // A page of a proxy.
    return undefined
  }
}

const deadlyIn = async (path: string, response: Response): Promise<DeadlyAnswer | undefined> => {
  if (response.status === 400 && path.endsWith('/keys/upload'))
    return keyConflict.test(await response.clone().text()) ? 'key-conflict' : undefined
  // On a join, another homeserver may be speaking of itself.
  if (response.status !== 403 || /\/join(?:\/|$)/.test(path)) return undefined
  return (await errorCodeOf(response)) === 'ORG_MATRIX_EXPIRED_ACCOUNT' ? 'account-expired' : undefined
}

/** A `fetch` that tells of such answers, and passes them on. */
export const watchedFetch =
  (onDeadly: (answer: DeadlyAnswer) => void, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (resource, options) => {
    const response = await fetch(resource, options)
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    const deadly = await deadlyIn(pathname, response)
    if (deadly !== undefined) onDeadly(deadly)
    return response
  }
