// A reply template is added, gets another text, or is taken out of the list.

import { dateOf } from '../../src/calendar/local-date.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { cancelEntry, revise } from '../../src/register/changes/revise.ts'
import type { Directory } from '../../src/register/directory.ts'
import { type Draft, numberedDraft } from '../../src/register/entry.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import type { TemplateEntry, TemplatePurpose } from '../../src/register/kinds/template.ts'
import { personsIn } from '../../src/register/masking.ts'
import type { ReserveIds } from '../../src/register/ports.ts'
import type { Conversation, Outcome } from '../command.ts'
import { meantTemplate, templateNamed } from '../reading/known-templates.ts'
import { showingCommand } from '../reading/template-reply.ts'
import { maskText, maskTexts } from './masked-texts.ts'

export interface TemplateTyped {
  readonly templateName?: string | undefined
  readonly purpose?: TemplatePurpose | undefined
  readonly service?: string | undefined
  readonly text?: string | undefined
}

type Known = readonly TemplateEntry[]

const personsShown = 3

/**
 * What the answer says of a text. Nothing in it is masked: it holds the
 * service's own address and telephone number, which the law asks for, and the
 * names of officials; what seems to be a person's is pointed out.
 */
const notesOn = (template: TemplateEntry, words: Words): readonly Line[] => {
  const { templates } = words
  const { text, purpose } = template
  const persons = personsIn(text).slice(0, personsShown)
  return [
    templates.size(text.split('\n').length, text.length),
    ...(purpose === 'acknowledgement' ? [templates.checkedOnly] : []),
    ...(persons.length === 0 ? [] : [templates.mayNameSomeone(persons)]),
    templates.howToShow(showingCommand(template, words)),
    words.confirmations.undoHint,
  ]
}

const renewed = (
  before: TemplateEntry,
  { purpose = before.purpose, service = before.service, text = before.text }: TemplateTyped,
  { today, words }: Conversation,
): Outcome => {
  const after = revise(before, { purpose, service, text }, today)
  if (after.text === before.text && after.purpose === before.purpose && after.service === before.service)
    throw new UserError(({ templates }) => templates.unchanged(before.id, before.name))
  const [history = ''] = words.vocabulary.commands.history.names
  const said = words.templates.replaced(after.id, after, `!${history} ${after.id}`)
  return { changes: [{ before, after }], reply: textReply(said, notesOn(after, words)) }
}

/** Under a known name the text is replaced. Throws a UserError when something is missing in what was typed, or in the text. */
export const addTemplate = async (
  typed: TemplateTyped,
  known: Known,
  conversation: Conversation,
  { register, directory }: { register: ReserveIds; directory: Directory },
): Promise<Outcome> => {
  const { today, logged, words } = conversation
  const { templateName, purpose, text } = typed
  if (templateName === undefined) throw new UserError(({ templates }) => templates.whichName)
  const name = maskText(templateName, words)
  const place = maskTexts({}, typed.service === undefined ? {} : { service: typed.service }, directory, words)
  if (text === undefined) throw new UserError(({ templates }) => templates.whichText(name.text))
  const before = templateNamed(name.text, known)
  if (before !== undefined) return renewed(before, { ...typed, ...place.kept }, conversation)
  if (purpose === undefined) throw new UserError(({ templates }) => templates.whichPurpose(name.text))
  const draft: Draft<TemplateEntry> = {
    kind: 'template',
    name: name.text,
    purpose,
    text,
    added: dateOf(today),
    ...place.kept,
    logged,
  }
  const contradiction = contradictionOf(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  const [id] = await register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  const after = numberedDraft(id, draft)
  if (after.kind !== 'template') throw new Error('a template was drafted')
  const masked = [...name.notes, ...place.notes].slice(0, 1)
  return {
    changes: [{ after }],
    reply: textReply(words.templates.added(id, after), [...masked, ...notesOn(after, words)]),
  }
}

export const removeTemplate = (typed: TemplateTyped, known: Known, { words }: Conversation): Outcome => {
  if (typed.templateName === undefined && known.length > 0)
    throw new UserError(({ templates }) => templates.whichTemplate(known.map(({ name }) => name).slice(0, 5)))
  const before = meantTemplate(typed.templateName, known)
  return {
    changes: [{ before, after: cancelEntry(before) }],
    reply: textReply(words.templates.removed(before.id, before), [words.confirmations.undoHint]),
  }
}
