// Where a form was opened, kept by Slack with the form until it is sent: there the answer is said.

import { z } from 'zod'

export interface FormOrigin {
  /** Absent on a person's own page. */
  readonly channel?: string
  readonly thread?: string
  readonly responseUrl?: string
  /** Of the list whose button opened it. */
  readonly post?: string
}

/** All of them together stay below the 3000 characters that Slack keeps, however they are escaped. */
const id = z.string().min(1).max(40)

const kept = z.strictObject({
  channel: id.exactOptional(),
  thread: id.exactOptional(),
  responseUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .exactOptional(),
  post: id.exactOptional(),
})

/** The text that a view carries. What does not fit is left out: an answer without address is still said in private. */
export const metadataOf = (origin: FormOrigin): string => {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(origin)
  const fitting = entries.filter(([name, value]) => kept.safeParse({ [name]: value }).success)
  return JSON.stringify(Object.fromEntries(fitting))
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Nothing when the text is none that a form of ours carries. */
export const originIn = (metadata: string): FormOrigin | undefined => kept.safeParse(parsed(metadata)).data
