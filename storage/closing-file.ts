// One signed period as a file: a first line that says which one and seals the second, which holds the rest.

import type { Adapter } from 'lowdb'
import { z } from 'zod'

import type { Day } from '../src/calendar/local-date.ts'
import type { Period } from '../src/calendar/period.ts'
import type { Closing, ClosingSummary } from '../src/indicators/closing/closing.ts'
import { bases } from '../src/indicators/query.ts'
import { type EntryId, type InstantText, messageKey, userId } from '../src/register/ids.ts'
import { digestOf } from './archive.ts'
import { DamagedFile } from './damage.ts'
import type { Disk } from './disk.ts'
import { writeDurably } from './durable-file.ts'

const format = 1

const day = z.int().transform((value) => value as Day)

const period: z.ZodType<Period> = z.object({
  shape: z.enum(['month', 'quarter', 'year', 'months', 'week', 'days']),
  start: day,
  end: day,
})

const summary: z.ZodType<ClosingSummary> = z.object({
  period,
  version: z.int().positive(),
  at: z.iso.datetime().transform((text) => text as InstantText),
  by: z.string().transform(userId),
  key: z.string().transform(messageKey),
  day,
  basis: z.enum(bases),
})

/** `sealed` is the digest of the summary as text and of the second line. */
const head = z.object({ kind: z.literal('vigie-closing'), format: z.int(), summary: z.unknown(), sealed: z.string() })

/** What the seal has proven to be what was written needs no second look at each figure. */
const body = z.object({
  setting: z.custom<Closing['setting']>(
    (value) => z.looseObject({ rules: z.looseObject({}) }).safeParse(value).success,
  ),
  groups: z.custom<Closing['groups']>((value) => Array.isArray(value)),
  entries: z.custom<Closing['entries']>((value) => Array.isArray(value)),
  samplings: z.custom<readonly EntryId[]>((value) => Array.isArray(value)).optional(),
})

/** Longer than any first line. */
const headLength = 8_192

interface Head {
  readonly summary: ClosingSummary
  /** The summary as it is written. */
  readonly told: string
  readonly sealed: string
}

const damaged = (file: string, cause?: unknown): DamagedFile =>
  new DamagedFile({ file, fault: 'unreadable', line: 1 }, cause === undefined ? undefined : { cause })

const headOf = (text: string, file: string): Head => {
  let found: z.infer<typeof head>
  try {
    found = head.parse(JSON.parse(text))
    if (found.format <= format)
      return { summary: summary.parse(found.summary), told: JSON.stringify(found.summary), sealed: found.sealed }
  } catch (error) {
    throw damaged(file, error)
  }
  throw new DamagedFile({ file, fault: 'newer' })
}

/** Which period a file is about, without reading the rest. Throws {@link DamagedFile}. */
export const summaryAt = (disk: Disk, file: string): ClosingSummary => {
  const text = disk.readInto(file, Buffer.alloc(headLength)).toString()
  const end = text.indexOf('\n')
  if (end === -1) throw damaged(file)
  return headOf(text.slice(0, end), file).summary
}

/** A lowdb adapter; reading proves that no byte changed since the signature. */
export class ClosingFile implements Adapter<Closing | null> {
  readonly #path: string
  readonly #disk: Disk

  constructor(path: string, disk: Disk) {
    this.#path = path
    this.#disk = disk
  }

  async read(): Promise<Closing | null> {
    const bytes = await this.#disk.read(this.#path)
    if (bytes === undefined) return null
    const text = bytes.toString()
    const end = text.indexOf('\n')
    if (end === -1) throw damaged(this.#path)
    const { summary: which, told, sealed } = headOf(text.slice(0, end), this.#path)
    const rest = text.slice(end + 1)
    if (digestOf(`${told}\n${rest}`) !== sealed) throw new DamagedFile({ file: this.#path, fault: 'checksum' })
    const { samplings, ...others } = body.parse(JSON.parse(rest))
    return { ...which, ...others, ...(samplings && { samplings }) }
  }

  async write(closing: Closing | null): Promise<void> {
    if (closing === null) throw new Error('a signature is not taken back')
    // What was signed is never replaced, whatever asked for it.
    if ((await this.#disk.read(this.#path)) !== undefined) throw new Error(`signed already: ${this.#path}`)
    const { setting, groups, entries, samplings, ...which } = closing
    const rest = `${JSON.stringify({ setting, groups, entries, samplings })}\n`
    const sealed = digestOf(`${JSON.stringify(which)}\n${rest}`)
    const first = JSON.stringify({ kind: 'vigie-closing', format, summary: which, sealed })
    await writeDurably(this.#disk, this.#path, `${first}\n${rest}`)
  }
}
