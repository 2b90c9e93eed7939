// Reply templates (réponses types): texts that the préfecture wrote, to be copied into an answer.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Draft, EntryBase } from '../entry.ts'
import { type Contradiction, impossibleDate } from '../invariants.ts'
import { missingParts } from '../templates/acknowledgement-parts.ts'
import { announcesTerm } from '../templates/announced-term.ts'
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

/** What the text lacks for its purpose. */
const lackingIn = ({ purpose, text }: Draft<TemplateEntry>): Contradiction | undefined => {
  if (text.length > longestTemplate) return { kind: 'template-too-long', length: text.length, longest: longestTemplate }
  if (purpose === 'acknowledgement') {
    const missing = missingParts(text)
    return missing.length === 0 ? undefined : { kind: 'acknowledgement-incomplete', missing }
  }
  return purpose === 'holding' && !announcesTerm(text) ? { kind: 'holding-without-term' } : undefined
}

export const templateKind: Kind<TemplateEntry> = {
  ...plain,
  contradiction: (template, today) => impossibleDate('added', template.added, today) ?? lackingIn(template),
  day: ({ added }) => added,
  lastDay: ({ added }) => added,
  countedFrom: () => undefined,
  isAwaited: () => false,
  isStanding: true,
  isOfficial: true,
  personal: [],
}
