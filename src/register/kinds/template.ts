// Reply templates (réponses types): texts that the préfecture wrote, to be copied into an answer.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { EntryBase } from '../entry.ts'
import { impossibleDate } from '../invariants.ts'
import { type Kind, plain } from './kind.ts'

/** What a template answers with. An acknowledgement has parts that the law asks for. */
export const templatePurposes = ['acknowledgement', 'holding', 'reply'] as const
export type TemplatePurpose = (typeof templatePurposes)[number]

export interface TemplateEntry extends EntryBase {
  readonly kind: 'template'
  /** By which it is asked for. */
  readonly name: string
  readonly purpose: TemplatePurpose
  /** With its line breaks. Written for everybody: it is the one text that is not masked, as it gives the service's own address. */
  readonly text: string
  readonly added: LocalDate
}

/** Characters: it has to fit in one message with the command around it. */
export const longestTemplate = 3500

export const templateKind: Kind<TemplateEntry> = {
  ...plain,
  contradiction: ({ added }, today) => impossibleDate('added', added, today),
  day: ({ added }) => added,
  lastDay: ({ added }) => added,
  countedFrom: () => undefined,
  isAwaited: () => false,
  isStanding: true,
  personal: [],
}
