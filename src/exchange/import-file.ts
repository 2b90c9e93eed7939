// Imports a file into the register: every line is checked before the first one is added, all or nothing.

import { setImmediate } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import type { EntryId } from '../register/ids.ts'
import type { ListStanding, ReadEntry } from '../register/ports.ts'
import type { Problem, Warning } from './faults.ts'
import { readHeader } from './header.ts'
import { keyMaker } from './import-keys.ts'
import type { Added, ImportEntries, ImportKey, KeyedDraft } from './import-port.ts'
import { ImportRefused } from './import-refused.ts'
import { openFile } from './open-file.ts'
import { type ReadRow, rowReader } from './read-rows.ts'
import type { RowContext } from './row-context.ts'
import { mostRows, type RowSource } from './row-source.ts'
import { isSameEntry } from './same-entry.ts'
import { TemplateNames } from './template-names.ts'

/** What an import asks of the register. */
export type ImportingRegister = ImportEntries & ReadEntry & ListStanding

export interface ImportProgress {
  readonly phase: 'checking' | 'adding'
  readonly done: number
  /** An estimate while checking. */
  readonly total: number
}

export interface ImportRequest {
  readonly file: string
  readonly ignoreUnknown: boolean
  readonly context: RowContext
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportWarning {
  readonly warning: Warning
  readonly count: number
  /** The first lines concerned, ten at most. */
  readonly lines: readonly number[]
}

export interface ImportReport {
  /** Lines below the header that were not empty. */
  readonly read: number
  readonly added: number
  readonly alreadyKnown: number
  readonly first?: EntryId
  readonly last?: EntryId
  readonly warnings: readonly ImportWarning[]
}

const linesShown = 10

interface Checked {
  readonly read: number
  /** Lines that are entries of this register already, exported from it and unchanged since. */
  readonly present: ReadonlySet<number>
  readonly known: ReadonlySet<ImportKey>
  readonly warnings: readonly ImportWarning[]
}

class WarningTally {
  readonly #byKind = new Map<Warning, { count: number; lines: number[] }>()

  add(warning: Warning, line: number): void {
    const tally = this.#byKind.get(warning) ?? { count: 0, lines: [] }
    tally.count += 1
    if (tally.lines.length < linesShown) tally.lines.push(line)
    this.#byKind.set(warning, tally)
  }

  list(): readonly ImportWarning[] {
    return [...this.#byKind].map(([warning, tally]) => ({ warning, ...tally }))
  }
}

type GoodRow = Extract<ReadRow, { kind: 'good' }>

/** What the number of an exported line is here: the same entry's, another one's, or nobody's. */
const standingOf = async ({ number, draft }: GoodRow, entries: ReadEntry): Promise<'present' | 'taken' | 'new'> => {
  const entry = number === undefined ? undefined : await entries.get(number)
  if (entry === undefined) return 'new'
  return isSameEntry(entry, draft) ? 'present' : 'taken'
}

/** The first reading: finds every bad line, and which lines were imported before. Keeps no entry in memory. */
const check = async (
  source: RowSource,
  read: ReturnType<typeof rowReader>,
  request: ImportRequest,
  entries: ImportingRegister,
): Promise<Checked> => {
  const problems: Problem[] = []
  const known = new Set<ImportKey>()
  const present = new Set<number>()
  const warnings = new WarningTally()
  const nextKey = keyMaker()
  const names = await TemplateNames.inForce(entries)
  let done = 0
  for await (const chunk of source.rows()) {
    const keys: ImportKey[] = []
    const templates: (GoodRow & { readonly key: ImportKey })[] = []
    for (const row of chunk) {
      const result = read(row)
      if (result.kind === 'empty') continue
      done += 1
      if (result.kind === 'bad') {
        for (const fault of result.faults) problems.push({ line: result.line, fault })
        continue
      }
      const { reference } = result
      const { key, repeats } = nextKey(result.meaning, reference)
      const standing = await standingOf(result, entries)
      if (standing === 'present') {
        present.add(result.line)
        continue
      }
      keys.push(key)
      if (result.draft.kind === 'template') templates.push({ ...result, key })
      if (standing === 'taken') warnings.add('number-taken', result.line)
      for (const warning of result.warnings) warnings.add(warning, result.line)
      if (repeats && reference !== undefined) warnings.add('reference-repeated', result.line)
    }
    if (done > mostRows) throw new UserError((words) => words.exchange.tooManyRows(request.file))
    if (problems.length === 0) {
      for (const key of await entries.known(keys)) known.add(key)
      for (const { key, draft, line } of templates) {
        const fault = known.has(key) ? undefined : names.take(draft, line)
        if (fault !== undefined) problems.push({ line, fault })
      }
    }
    // Parsing alone would never let timers and signals through.
    await setImmediate()
    request.onProgress?.({ phase: 'checking', done, total: Math.max(done, source.estimatedRows) })
  }
  if (problems.length > 0) throw new ImportRefused(request.file, problems, request.context.today)
  return { read: done, present, known, warnings: warnings.list() }
}

/** The second reading of lines that are all known to be good: those to add. */
async function* toAdd(
  source: RowSource,
  read: ReturnType<typeof rowReader>,
  { known, present, read: total }: Checked,
  onProgress: ImportRequest['onProgress'],
): AsyncGenerator<readonly KeyedDraft[]> {
  const nextKey = keyMaker()
  let done = 0
  for await (const chunk of source.rows()) {
    const drafts: KeyedDraft[] = []
    for (const row of chunk) {
      const result = read(row)
      if (result.kind !== 'good') continue
      done += 1
      const { key } = nextKey(result.meaning, result.reference)
      if (!known.has(key) && !present.has(result.line)) drafts.push({ key, draft: result.draft })
    }
    if (drafts.length > 0) yield drafts
    await setImmediate()
    onProgress?.({ phase: 'adding', done, total })
  }
}

/**
 * Reads the file twice, so that a million lines need not be held in memory:
 * once to check all of them, once to add them. Throws {@link ImportRefused}
 * with every bad line, or another UserError; nothing is added then.
 */
export const importFile = async (request: ImportRequest, entries: ImportingRegister): Promise<ImportReport> => {
  const source = await openFile(request.file)
  const read = rowReader(readHeader(source.header.cells, request.file, request.ignoreUnknown), request.context)
  const checked = await check(source, read, request, entries)
  const alreadyKnown = checked.known.size + checked.present.size
  const nothingNew = checked.read === alreadyKnown
  const added: Added = nothingNew ? { added: 0 } : await entries.add(toAdd(source, read, checked, request.onProgress))
  return { read: checked.read, alreadyKnown, ...added, warnings: checked.warnings }
}
