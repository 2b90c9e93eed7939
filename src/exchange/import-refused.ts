// A file with bad lines: nothing of it is imported, and all of them are listed.

import { type Day, dayOf, type LocalDate } from '../calendar/local-date.ts'
import { UserError } from '../errors.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { type ColumnId, columns } from './columns.ts'
import type { Problem } from './faults.ts'

/** One problem in words: "ligne 12 : …". */
const problemLine = ({ line, fault }: Problem, today: Day, words: Words): Line => {
  const nameOf = (id: ColumnId): string => words.exchange.columnName(columns[id])
  return words.exchange.problem(line, fault, today, nameOf)
}

/** Says every problem, one a line; `problems` has them as data, in the file's order. */
export class ImportRefused extends UserError {
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[], today: LocalDate) {
    const bad = new Set(problems.map(({ line }) => line)).size
    super((words) =>
      words.exchange.refused(
        file,
        bad,
        problems.map((problem) => problemLine(problem, dayOf(today), words)),
      ),
    )
    this.problems = problems
  }
}
