// The ledger of sends on a JSON file: one lowdb document, replaced whole and durable at each line.

import { Low } from 'lowdb'
import { z } from 'zod'
import { addDays, type LocalDate, parseLocalDate } from '../src/calendar/local-date.ts'
import type { Reply } from '../src/chat/reply.ts'
import { entryId, type InstantText, type MessageKey, type RoomId } from '../src/register/ids.ts'
import { keptDays, type Ledger, type LedgerLine, type Told } from '../src/schedule/ledger.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { DurableFile } from './durable-file.ts'

const date = z.string().refine((text): text is LocalDate => parseLocalDate(text) !== undefined)
const instant = z.iso.datetime().transform((text) => text as InstantText)
const attempts = z.int().positive()

/** The shape is the platforms' to read; here it only has to be a reply at all. */
const reply = z.custom<Reply>(
  (value) =>
    z
      .looseObject({ title: z.array(z.unknown()), blocks: z.array(z.looseObject({ kind: z.string() })) })
      .safeParse(value).success,
)

const toldRun = z.object({
  indicator: z.string(),
  side: z.enum(['above', 'below']),
  until: z.string().regex(/^\d{4}-\d{2}$/),
})
const told = z.object({
  on: date,
  overdue: z.array(z.int().transform(entryId)),
  fingerprint: z.string(),
  runs: z.array(toldRun).exactOptional(),
})
const content = z.object({ reply: reply.exactOptional(), told: told.exactOptional() })

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sending'), at: instant, attempts, content }),
  z.object({
    kind: z.literal('failed'),
    at: instant,
    attempts,
    error: z.string(),
    retryAt: instant.exactOptional(),
    content: content.exactOptional(),
  }),
  z.object({ kind: z.literal('sent'), at: instant, attempts, told: told.exactOptional() }),
  z.object({ kind: z.literal('skipped'), at: instant, told: told.exactOptional() }),
])

const line = z.object({
  key: z.string().transform((text) => text as MessageKey),
  job: z.string(),
  room: z.string().transform((text) => text as RoomId),
  date,
  scheduledFor: instant,
  state,
})

const document = z.object({ version: z.literal(1), lines: z.array(line) })

interface Document {
  version: 1
  lines: readonly LedgerLine[]
}

const toldBy = ({ state: said }: LedgerLine): Told | undefined =>
  said.kind === 'sent' || said.kind === 'skipped' ? said.told : undefined

/** What a room was told is only asked for its last digest: older lines do not keep theirs. */
const withoutTold = (before: LedgerLine): LedgerLine => {
  const { state: said } = before
  if (said.kind !== 'sent' && said.kind !== 'skipped') return before
  const { told: _, ...rest } = said
  return { ...before, state: rest }
}

const byDate = (a: LedgerLine, b: LedgerLine): number =>
  a.date < b.date ? -1 : Number(a.date > b.date) || (a.scheduledFor < b.scheduledFor ? -1 : 1)

/** The lines once `added` is among them: its older version and those too old are gone. */
const withLine = (lines: readonly LedgerLine[], added: LedgerLine): readonly LedgerLine[] => {
  const oldest = addDays(added.date, -keptDays)
  const replacesTold = toldBy(added) !== undefined
  return lines
    .filter(({ key, date: on }) => key !== added.key && on >= oldest)
    .map((before) =>
      replacesTold && before.room === added.room && before.date < added.date ? withoutTold(before) : before,
    )
    .concat(added)
    .toSorted(byDate)
}

class JsonLedger implements Ledger {
  readonly #file: Low<Document>
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(file: Low<Document>) {
    this.#file = file
  }

  lines(since: LocalDate): Promise<readonly LedgerLine[]> {
    return this.#inTurn(async () => this.#file.data.lines.filter(({ date: on }) => on >= since))
  }

  record(added: LedgerLine): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#file.data
      this.#file.data = { version: 1, lines: withLine(before.lines, added) }
      try {
        await this.#file.write()
      } catch (error) {
        // What is not on disk was not recorded: memory says the same.
        this.#file.data = before
        throw error
      }
    })
  }

  told(room: RoomId): Promise<Told | undefined> {
    return this.#inTurn(async () => {
      const last = this.#file.data.lines.findLast((known) => known.room === room && toldBy(known) !== undefined)
      return last && toldBy(last)
    })
  }

  /** Rooms are served side by side, but a file is replaced by one writer at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }
}

/** Opens the ledger kept in a file, empty when there is none yet. Throws `DamagedFile` when it cannot be trusted. */
export const openLedger = async (path: string, disk: Disk = nodeDisk): Promise<Ledger> => {
  const file = new Low<Document>(new DurableFile<Document>(path, (value) => document.parse(value), disk), {
    version: 1,
    lines: [],
  })
  await file.read()
  return new JsonLedger(file)
}
