// Why a server could not be reached, as briefly as the system says it.

/** `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN`: what helps the one who runs the network. */
export const networkReason = (error: unknown): string => {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error.cause !== undefined) return networkReason(error.cause)
  return error.name === 'Error' ? error.message : error.name
}
