// Reply templates as they are read: all of them by purpose, one with its text to copy.

import type { Block, Reply } from '../../src/chat/reply.ts'
import { quote } from '../../src/grammar/word.ts'
import { strong } from '../../src/i18n/rich-text.ts'
import type { Words } from '../../src/i18n/words.ts'
import { type TemplateEntry, templatePurposes } from '../../src/register/kinds/template.ts'
import type { Conversation } from '../command.ts'

type Asked = Pick<Conversation, 'words'>

/** `!modèle voir "carte grise"`: in the reader's language, whatever the name is. */
export const showingCommand = ({ name }: TemplateEntry, { vocabulary }: Words): string => {
  const [command = ''] = vocabulary.commands.template.names
  const [show = ''] = vocabulary.choices.templateStep.show
  return `!${command} ${show} ${quote(name)}`
}

export const templateList = (known: readonly TemplateEntry[], { words }: Asked): Reply => {
  const { templates } = words
  const byPurpose = Map.groupBy(known, ({ purpose }) => purpose)
  const lists = templatePurposes.flatMap((purpose): readonly Block[] => {
    const items = (byPurpose.get(purpose) ?? []).map(templates.listed)
    return items.length === 0 ? [] : [{ kind: 'list', heading: [strong(templates.purposesOf[purpose])], items }]
  })
  const [first] = known
  const how = first === undefined ? [] : [templates.showHow(showingCommand(first, words))]
  return {
    title: templates.listTitle(known.length),
    blocks: [...lists, { kind: 'text', lines: how }],
    actions: [],
    audience: 'asker',
  }
}

const mostPlaceholders = 12

/** What stands in square brackets, each once, in the order of the text. */
const placeholdersIn = (text: string): readonly string[] =>
  [...new Set(text.match(/\[[^[\]\n]{1,80}\]/g) ?? [])].slice(0, mostPlaceholders)

/** The text comes last and whole, so that it can be copied as it stands. */
export const templateReply = (template: TemplateEntry, { words: { templates } }: Asked): Reply => {
  const placeholders = placeholdersIn(template.text)
  const toFillIn = placeholders.length === 0 ? [] : [templates.toFillIn(placeholders)]
  return {
    title: templates.title(template),
    blocks: [
      ...(toFillIn.length === 0 ? [] : [{ kind: 'text' as const, lines: toFillIn }]),
      { kind: 'passage', text: template.text },
    ],
    actions: [],
    audience: 'asker',
  }
}
