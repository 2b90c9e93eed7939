// Something that makes one entry durable, to be measured in turn with others.

export interface Contender {
  readonly name: string
  /** Resolves once an entry more would survive a power cut. */
  log(): Promise<void>
  /** Frees files and memory. */
  close(): Promise<void>
}
