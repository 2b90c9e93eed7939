// Reply templates: /modèle, /modèle NOM, /modèle ajouter, /modèle retirer.

import { textReply } from '../src/chat/reply.ts'
import { UserError } from '../src/errors.ts'
import { either, key, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { service } from '../src/grammar/readers/place.ts'
import { passage, sentence } from '../src/grammar/readers/text.ts'
import type { Directory } from '../src/register/directory.ts'
import { longestTemplate } from '../src/register/kinds/template.ts'
import type { ListStanding, ReserveIds } from '../src/register/ports.ts'
import { addTemplate, removeTemplate, type TemplateTyped } from './acting/keep-template.ts'
import { type Conversation, defineCommand } from './command.ts'
import { knownTemplates, meantTemplate } from './reading/known-templates.ts'
import { templateList, templateReply } from './reading/template-reply.ts'

const checkOfficer = ({ role, words }: Conversation): void => {
  const [name = ''] = words.vocabulary.commands.template.names
  const [add = ''] = words.vocabulary.choices.templateStep.add
  if (role === 'agent') throw new UserError(({ refusals }) => refusals.officersOnly(`${name} ${add}`))
}

/** What describes a template is said when one is added, and does not pick one out of the list. */
const checkOnlyNamed = (typed: TemplateTyped): void => {
  for (const field of ['text', 'purpose', 'service'] as const)
    if (typed[field] !== undefined)
      throw new UserError(({ templates, vocabulary }) => templates.onlyWhenAdding(vocabulary.keys[field][0] ?? field))
}

export const template = defineCommand({
  id: 'template',
  // Everybody copies them; keeping them is for an officer.
  role: 'agent',
  changes: true,
  parameters: {
    step: word(choice('templateStep')),
    templateName: either(sentence(60)),
    purpose: key(choice('templatePurpose')),
    service: key(service),
    text: key(passage(longestTemplate)),
  },
  run: async (typed, conversation, capabilities: { register: ListStanding & ReserveIds; directory: Directory }) => {
    const { words } = conversation
    const known = await knownTemplates(capabilities.register)
    // A name alone asks for its text; nothing at all, for the names.
    const step = typed.step ?? (typed.templateName === undefined ? 'list' : 'show')
    if (step !== 'add') checkOnlyNamed(typed)
    switch (step) {
      case 'add':
        checkOfficer(conversation)
        return addTemplate(typed, known, conversation, capabilities)
      case 'remove':
        checkOfficer(conversation)
        return removeTemplate(typed, known, conversation)
      case 'show':
        return { reply: templateReply(meantTemplate(typed.templateName, known), conversation) }
      case 'list':
        return { reply: known.length === 0 ? textReply(words.templates.none) : templateList(known, conversation) }
    }
  },
})
