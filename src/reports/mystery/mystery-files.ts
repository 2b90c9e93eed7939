// The files of a mystery survey's report.

import { dayOf } from '../../calendar/local-date.ts'
import { monthOf } from '../../calendar/month.ts'
import { isoMonth } from '../../calendar/period.ts'
import type { FileBlock } from '../../chat/reply.ts'
import { UserError } from '../../errors.ts'
import type { Words } from '../../i18n/words.ts'
import { contactsOf } from '../../register/kinds/mystery.ts'
import type { KnownMystery } from '../../register/known-surveys.ts'
import { documentFiles } from '../document-files.ts'
import { type MysteryReport, mysteryReport } from './mystery-report.ts'

/**
 * A page and a text. They are named after the month and the number of the
 * survey's first entry, since its name was typed by somebody. Throws a
 * UserError while the survey has no contact.
 */
export const mysteryFiles = async (
  { name, entries }: KnownMystery,
  setting: Omit<MysteryReport, 'name' | 'contacts'>,
  words: Words,
): Promise<readonly FileBlock[]> => {
  const contacts = contactsOf(entries)
  const [first] = contacts.map(({ sent }) => sent).toSorted()
  const id = entries[0]?.id
  if (first === undefined || id === undefined) throw new UserError(({ surveyReports }) => surveyReports.empty(name))
  const { fileName, attached } = words.surveyReports
  const named = (extension: string): string => fileName(isoMonth(monthOf(dayOf(first))), id, extension)
  return documentFiles(mysteryReport({ ...setting, name, contacts }, words), { name: named, attached }, words)
}
