// What is said of reply templates, in English.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { TemplateEntry, TemplatePurpose } from '../../register/kinds/template.ts'
import { type Field, present } from '../field.ts'
import type { templates as french } from '../fr/templates.ts'
import { code, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Nothing was recorded.'

const purposes: Readonly<Record<TemplatePurpose, string>> = {
  acknowledgement: 'acknowledgement',
  holding: 'holding reply',
  reply: 'substantive reply',
}

export const templateFields = (entry: TemplateEntry, today: Day): readonly Field[] =>
  present([
    ['template', entry.name],
    ['purpose', purposes[entry.purpose]],
    ['service', entry.service],
    ['added', calendar.date(dayOf(entry.added), today)],
    ['text', entry.text],
    ['state', entry.cancelled && 'cancelled'],
  ])

export const templates: typeof french = {
  what: ({ name, purpose }) => `template “${name}”, ${purposes[purpose]}`,
  purposes,
  notOfTemplates: (id, name) =>
    line`#${id} is the template “${name}”: only ${code('service:')} can be corrected. ${nothing}`,
}
