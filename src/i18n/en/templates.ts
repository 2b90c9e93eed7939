// What is said of reply templates, in English.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { TemplateEntry, TemplatePurpose } from '../../register/kinds/template.ts'
import type { AcknowledgementPart } from '../../register/templates/acknowledgement-parts.ts'
import { type Field, present } from '../field.ts'
import type { templates as french } from '../fr/templates.ts'
import { code, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
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

const quoted = (text: string): string => `“${text}”`

const parts: Readonly<Record<AcknowledgementPart, readonly [part: string, example: string]>> = {
  receipt: ['the date of receipt', 'reçue le [date de réception]'],
  service: ['the service in charge', '[service]'],
  address: ['its postal or e-mail address', '[adresse]'],
  telephone: ['its telephone number', '[téléphone]'],
  silence: [
    'what the absence of an answer amounts to',
    'Sans réponse de notre part le [date limite], votre demande sera réputée rejetée',
  ],
  term: ['the date or time after which the absence of an answer is a decision', 'le [date limite]'],
  appeal: ['the time limits and ways of appeal against a refusal', '[délais et voies de recours]'],
  certificate: ['the certificate that can be asked for after an acceptance', 'Une attestation peut vous être délivrée'],
}

const examples = {
  add: code('!template add renewal purpose:reply text:"Good morning, | your permit is ready."'),
}

export const templates: typeof french = {
  what: ({ name, purpose }) => `template ${quoted(name)}, ${purposes[purpose]}`,
  purposes,
  purposesOf: { acknowledgement: 'Acknowledgements', holding: 'Holding replies', reply: 'Substantive replies' },
  missing: (missing) => {
    const told = missing.map((part) => {
      const [name, example] = parts[part]
      return `${name} (${quoted(example)})`
    })
    return line`This acknowledgement lacks: ${told.join('; ')}. Articles R. 112-5 and R. 112-11-1 of the code des relations entre le public et l’administration ask for them.`
  },
  withoutTerm: line`A holding reply announces a date or a duration: this text has none. For example ${quoted('Une réponse vous sera apportée avant le [date]')} or ${quoted('sous [nombre] semaines')}.`,
  added: (id, { name, purpose }) => line`${strong(`#${id}`)}: template ${quoted(name)} added, ${purposes[purpose]}.`,
  replaced: (id, { name }, command) =>
    line`${strong(`#${id}`)}: template ${quoted(name)} replaced. The former text stays in the history: ${code(command)}`,
  removed: (id, { name }) => line`${strong(`#${id}`)}: template ${quoted(name)} taken out of the list.`,
  size: (lines, characters) =>
    line`${counted(lines, ['line', 'lines'])}, ${counted(characters, ['character', 'characters'])}.`,
  howToShow: (command) => line`To read and copy it: ${code(command)}`,
  checkedOnly: line`The mandatory parts are named in it; whether they are right is not checked.`,
  mayNameSomeone: (found) =>
    line`This text seems to name a person: ${found.map(quoted).join(', ')}. Everybody reads a template and it is never erased: if it is a member of the public, write ${quoted('[nom]')} instead.`,
  unchanged: (id, name) => line`The template ${quoted(name)} (#${id}) is exactly this one already. ${nothing}`,
  whichName: line`What is this template called? For example ${examples.add}. ${nothing}`,
  whichPurpose: (name) =>
    line`What is the template ${quoted(name)} for? ${code('purpose:acknowledgement')}, ${code('purpose:holding')} or ${code('purpose:reply')}. ${nothing}`,
  whichText: (name) =>
    line`What is the text of the template ${quoted(name)}? Write it after ${code('text:')} between quotes, or on the lines below the command. On a single line, ${code('|')} between two spaces stands for a line break. ${nothing}`,
  whichTemplate: (names) => line`Which template? Known ones: ${names.map(quoted).join(', ')}. ${nothing}`,
  unknown: (typed, near, names) =>
    near === undefined
      ? line`There is no template ${quoted(typed)}. ${names.length === 0 ? 'None is recorded yet.' : `Known ones: ${names.map(quoted).join(', ')}.`} ${nothing}`
      : line`There is no template ${quoted(typed)}. Did you mean ${quoted(near)}? ${nothing}`,
  onlyWhenAdding: (key) => line`${code(`${key}:`)} is for adding a template: ${examples.add}. ${nothing}`,
  none: line`No reply template. Quality officers add them: ${examples.add}`,
  listTitle: (count) => line`${strong(counted(count, ['reply template', 'reply templates']))}`,
  listed: ({ id, name, service }) => line`${name}${service === undefined ? '' : ` · ${service}`} · #${id}`,
  showHow: (command) => line`To see a text and copy it: ${code(command)}`,
  title: ({ id, name, purpose, service }) =>
    line`${strong(`Template ${quoted(name)}`)} · ${purposes[purpose]}${service === undefined ? '' : ` · ${service}`} · #${id}`,
  toFillIn: (placeholders) => line`To fill in: ${placeholders.join(', ')}`,
  notOfTemplates: (id, name) =>
    line`#${id} is the template ${quoted(name)}: ${code('service:')} and ${code('purpose:')} can be corrected in it. A new text is written with ${code(`!template add ${name}`)}. ${nothing}`,
}
