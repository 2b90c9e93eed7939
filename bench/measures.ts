// What a measuring process hands to the table: numbers by name, in milliseconds, megabytes or entries a second.

export type Measures = Readonly<Record<string, number>>

/** A short run says the same with fewer samples and a smaller history. */
export const isQuick = process.argv.includes('--quick')

/** Entries of the long history. */
export const longHistory = isQuick ? 100_000 : 1_000_000

/** Prints the measures for the process that asked for them. */
export const tell = (measures: Measures): void => {
  process.stdout.write(`${JSON.stringify(measures)}\n`)
}
