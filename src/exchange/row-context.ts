// What reading a line depends on beside its cells, and what it finds.

import type { LocalDate } from '../calendar/local-date.ts'
import type { Directory } from '../register/directory.ts'
import type { Logged } from '../register/entry.ts'
import type { Masked } from '../register/masking.ts'
import type { RowFault, Warning } from './faults.ts'

export interface RowContext {
  readonly directory: Directory
  /** Nothing can have happened after this day. */
  readonly today: LocalDate
  readonly logged: Logged
  readonly mask: (text: string) => Masked
}

/** Collects what is wrong or worth saying while a line is read. */
export interface RowNotes {
  readonly faults: RowFault[]
  readonly warnings: Warning[]
}
