// How a call to Slack failed, by what may be done next.

export type CallFault =
  /** Not carried out; to be tried again after so many milliseconds. */
  | { readonly kind: 'rate-limited'; readonly after: number }
  /** Not carried out, and would not be another time: Slack's name for why, and what it says of the arguments. */
  | { readonly kind: 'refused'; readonly error: string; readonly details: readonly string[] }
  /** Never reached Slack: no connection could be made. */
  | { readonly kind: 'unreached' }
  /** Perhaps carried out: the answer was lost, or says that something broke. */
  | { readonly kind: 'unknown' }

export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly method: string
  readonly fault: CallFault

  constructor(method: string, fault: CallFault, options?: ErrorOptions) {
    super(`${method}: ${fault.kind === 'refused' ? fault.error : fault.kind}`, options)
    this.method = method
    this.fault = fault
  }
}
