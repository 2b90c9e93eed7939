// What goes wrong on request with calls to the Web API, to answer addresses and to upload addresses.

import type { Json } from './json.ts'

/** `applied` says whether Slack had carried the call out before things went wrong. */
export type HttpFault =
  /** This answer in the place of Slack's; nothing is carried out. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body: string
    }
  | { readonly kind: 'error'; readonly error: string; readonly applied?: boolean; readonly more?: Json }
  /** 429; without `retryAfter` (seconds), without the header. */
  | { readonly kind: 'rate-limited'; readonly retryAfter?: number }
  /** A page of a proxy, with status 200. */
  | { readonly kind: 'html'; readonly applied?: boolean }
  /** Half of the answer. */
  | { readonly kind: 'truncated'; readonly applied?: boolean }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop'; readonly applied: boolean }
  /** Carried out at once, answered so many milliseconds later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Carried out and answered once `until` resolves. */
  | { readonly kind: 'hold'; readonly until: Promise<void> }

interface Planned {
  readonly method: string
  readonly fault: HttpFault
  readonly when: (args: Json) => boolean
  left: number
}

export class HttpFaults {
  readonly #planned: Planned[] = []

  /**
   * The next calls of a method (`*`: of any; `response_url` and `upload` for those addresses) go wrong.
   * `times` may be Infinity, until `clear`.
   */
  next(method: string, fault: HttpFault, times = 1, when: (args: Json) => boolean = () => true): void {
    this.#planned.push({ method, fault, when, left: times })
  }

  /** Everything goes well again. */
  clear(): void {
    this.#planned.length = 0
  }

  take(method: string, args: Json): HttpFault | undefined {
    const planned = this.#planned.find(
      (plan) => plan.left > 0 && (plan.method === method || plan.method === '*') && plan.when(args),
    )
    if (planned === undefined) return undefined
    planned.left -= 1
    return planned.fault
  }
}
