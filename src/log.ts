// What the process does, as JSON lines for those who run it. Never what users write, and no secret.

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

export type Details = Readonly<Record<string, unknown>>

/** `event` is a fixed phrase, to search for; what varies goes to the details. */
export type Log = Readonly<Record<LogLevel, (event: string, details?: Details) => void>>

export interface LogOptions {
  /** Events below this level are not written. */
  readonly level: LogLevel
  /** Values that must never appear, wherever they stand: tokens, passwords. */
  readonly secrets?: readonly string[]
  readonly now: () => Temporal.Instant
  /** Receives one line, its line feed included. Standard error by default: standard output holds answers. */
  readonly write?: (line: string) => void
}

const hidden = '[redacted]'
const secretName =
  /token|secret|password|passphrase|authori[sz]ation|cookie|credential|(?:api|private|recovery|state)[-_]?key/i

/** Whether a field or a variable is named as secrets are. */
export const isSecretName = (name: string): boolean => secretName.test(name)

/** Short texts would be found inside ordinary words and make every line unreadable. */
const shortestSecret = 4

const deepest = 6

const censor = (secrets: readonly string[]): ((text: string) => string) => {
  // The longest first: a secret may be the beginning of another.
  const known = secrets.filter(({ length }) => length >= shortestSecret).toSorted((a, b) => b.length - a.length)
  return (text) => known.reduce((kept, secret) => kept.replaceAll(secret, hidden), text)
}

/** A value as JSON can hold it: secrets hidden, errors told with their cause, cycles and depths cut. */
const tell = (value: unknown, censored: (text: string) => string, depth = 0): unknown => {
  const inner = (item: unknown): unknown => tell(item, censored, depth + 1)
  if (typeof value === 'string') return censored(value)
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '[…]'
  if (value instanceof Error)
    return {
      name: value.name,
      message: censored(value.message),
      stack: censored(value.stack ?? ''),
      ...(value.cause === undefined ? {} : { cause: inner(value.cause) }),
    }
  if (Array.isArray(value)) return value.map(inner)
  if (value instanceof Temporal.Instant) return value.toString()
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [censored(key), isSecretName(key) ? hidden : inner(item)]),
  )
}

/** A log that writes events of a level and above. Writing never throws. */
export const createLog = ({ level, secrets = [], now, write = toStandardError }: LogOptions): Log => {
  const censored = censor(secrets)
  const writer =
    (own: LogLevel) =>
    (event: string, details?: Details): void => {
      if (logLevels.indexOf(own) < logLevels.indexOf(level)) return
      const line = { time: now().toString(), level: own, event: censored(event), details: tell(details, censored) }
      write(`${JSON.stringify(line)}\n`)
    }
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}

const toStandardError = (line: string): void => {
  process.stderr.write(line)
}
