// A logger for Bolt that says nothing, and keeps what it was told for a test to look at.

/** Written the same by every generation of Bolt. */
export interface QuietLogger {
  readonly lines: readonly string[]
  debug(...parts: unknown[]): void
  info(...parts: unknown[]): void
  warn(...parts: unknown[]): void
  error(...parts: unknown[]): void
  setLevel(): void
  getLevel(): never
  setName(): void
}

export const quietLogger = (level: 'debug' | 'info' = 'info'): QuietLogger => {
  const lines: string[] = []
  const keep =
    (name: string) =>
    (...parts: unknown[]): void => {
      lines.push(`${name}: ${parts.map(String).join(' ')}`)
    }
  return {
    lines,
    debug: level === 'debug' ? keep('debug') : () => undefined,
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
    setLevel: () => undefined,
    // Bolt compares levels by name; its enumeration is not needed for that.
    getLevel: () => level as never,
    setName: () => undefined,
  }
}
