// What a correction changes in a reply template.

import type { Day } from '../../src/calendar/local-date.ts'
import { UserError } from '../../src/errors.ts'
import { revise } from '../../src/register/changes/revise.ts'
import type { TemplateEntry } from '../../src/register/kinds/template.ts'
import { type Corrections, typedFields } from './corrections.ts'

/** A text is written anew, which is checked as when it was added. */
export const correctTemplate = (entry: TemplateEntry, typed: Corrections, today: Day): TemplateEntry => {
  if (typedFields(typed).some(([name]) => name !== 'service' && name !== 'purpose'))
    throw new UserError((words) => words.templates.notOfTemplates(entry.id, entry.name))
  return revise(
    entry,
    {
      service: typed.service ?? entry.service,
      purpose: typed.purpose ?? entry.purpose,
    },
    today,
  )
}
