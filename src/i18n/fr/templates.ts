// What is said of reply templates, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { TemplateEntry, TemplatePurpose } from '../../register/kinds/template.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line } from '../rich-text.ts'
import { calendar } from './calendar.ts'

const nothing = 'Rien n’a été enregistré.'

const purposes: Readonly<Record<TemplatePurpose, string>> = {
  acknowledgement: 'accusé de réception',
  holding: 'réponse d’attente',
  reply: 'réponse de fond',
}

export const templateFields = (entry: TemplateEntry, today: Day): readonly Field[] =>
  present([
    ['modèle', entry.name],
    ['usage', purposes[entry.purpose]],
    ['service', entry.service],
    ['ajout', calendar.onDate(dayOf(entry.added), today)],
    ['texte', entry.text],
    ['état', entry.cancelled && 'annulé'],
  ])

export const templates = {
  /** "modèle « renouvellement », réponse de fond": what it is. */
  what: ({ name, purpose }: TemplateEntry): string => `modèle «\u00a0${name}\u00a0», ${purposes[purpose]}`,
  purposes,
  notOfTemplates: (id: EntryId, name: string): Line =>
    line`Le n°\u00a0${id} est le modèle «\u00a0${name}\u00a0»\u00a0: seul ${code('service:')} s’y corrige. ${nothing}`,
}
