// What every payload of Slack has in common, read with care: anybody's fault may have put it together.

import { z } from 'zod'

export const id = z.string().min(1)

/** Absent, `null` or text. */
export const maybe = z.string().nullish()

/** How a delivery is acknowledged, with or without an answer. */
export type Acknowledge = (answer?: unknown) => Promise<void>

/** What `parse` makes of it, or nothing when it is not such a payload. */
export const read = <Parsed>(schema: z.ZodType<Parsed>, payload: unknown): Parsed | undefined =>
  schema.safeParse(payload).data

/** The person who did it; an organisation's people have a workspace of their own. */
export const person = z.object({ id, team_id: maybe })

export const team = z.object({ id: maybe }).nullish()
