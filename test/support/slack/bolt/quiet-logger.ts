// A logger for Bolt that says nothing, and keeps what it was told for a test to look at.

export interface QuietLogger {
  readonly lines: string[]
  debug(...parts: unknown[]): void
  info(...parts: unknown[]): void
  warn(...parts: unknown[]): void
  error(...parts: unknown[]): void
  setLevel(): void
  getLevel(): never
  setName(): void
}

export const quietLogger = (): QuietLogger => {
  const lines: string[] = []
  const keep =
    (level: string) =>
    (...parts: unknown[]): void => {
      lines.push(`${level}: ${parts.map(String).join(' ')}`)
    }
  return {
    lines,
    debug: () => undefined,
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
    setLevel: () => undefined,
    // Bolt compares levels by name; the published enumeration is not needed for that.
    getLevel: () => 'info' as never,
    setName: () => undefined,
  }
}
