// The rules under which the register was last opened, and what their last change altered: one small file.

import { join } from 'node:path'

import { Low } from 'lowdb'
import { z } from 'zod'

import type { Day, LocalDate } from '../src/calendar/local-date.ts'
import { zones } from '../src/calendar/zones.ts'
import { channels, natures, requesters } from '../src/register/entry.ts'
import { type EntryId, type InstantText } from '../src/register/ids.ts'
import type { SavedRules } from '../src/register/saved-rules.ts'
import { steps } from '../src/register/step-limits.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { DurableFile } from './durable-file.ts'

/** What a change of rules did to results that were already known. */
export interface RuleChange {
  readonly at: InstantText
  readonly count: number
  /** The first of them, in order of number. */
  readonly ids: readonly EntryId[]
}

export interface RuleMemory {
  readonly rules: SavedRules | null
  readonly change: RuleChange | null
}

const limit = z.object({
  channel: z.enum(channels).exactOptional(),
  nature: z.enum(natures).exactOptional(),
  requester: z.enum(requesters).exactOptional(),
  days: z.int(),
  from: z.string().transform((text) => text as LocalDate),
})

const document = z.object({
  rules: z
    .object({
      zone: z.enum(zones),
      closures: z.array(z.object({ day: z.int().transform((day) => day as Day), reason: z.string() })),
      limits: z.array(limit),
      receiptOnClosedDay: z.enum(['same-day', 'next-opening-day']),
      stepLimits: z
        .array(
          z.object({ step: z.enum(steps), days: z.int(), from: z.string().transform((text) => text as LocalDate) }),
        )
        .exactOptional(),
      meetingFrom: z.literal('proposal').exactOptional(),
    })
    .nullable(),
  change: z
    .object({
      at: z.string().transform((text) => text as InstantText),
      count: z.int(),
      ids: z.array(z.int().transform((id) => id as EntryId)),
    })
    .nullable(),
})

/** Opens the memory of a data folder, empty when there is none yet. Throws `DamagedFile` when it cannot be read. */
export const openRuleMemory = async (directory: string, disk: Disk = nodeDisk): Promise<Low<RuleMemory>> => {
  const file = new DurableFile<RuleMemory>(join(directory, 'rules.json'), (value) => document.parse(value), disk)
  const memory = new Low<RuleMemory>(file, { rules: null, change: null })
  await memory.read()
  return memory
}
