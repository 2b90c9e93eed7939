// A file between its three steps: a place for it, its bytes, its completion.

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly length: number
  readonly altText?: string
  readonly title?: string
  readonly user: string
  readonly content?: Buffer
  readonly isComplete: boolean
  /** Looks at it that still find it unfinished. */
  readonly looksLeft: number
  readonly shares: readonly { readonly channel: string; readonly ts: string }[]
}
