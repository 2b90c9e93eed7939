// What is said of reply templates, in French.

import { type Day, dayOf } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { TemplateEntry, TemplatePurpose } from '../../register/kinds/template.ts'
import type { AcknowledgementPart } from '../../register/templates/acknowledgement-parts.ts'
import { type Field, present } from '../field.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
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

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

/** What each part is, and how it may be said. */
const parts: Readonly<Record<AcknowledgementPart, readonly [part: string, example: string]>> = {
  receipt: ['la date de réception', 'reçue le [date de réception]'],
  service: ['le service chargé du dossier', '[service]'],
  address: ['son adresse postale ou électronique', '[adresse]'],
  telephone: ['son numéro de téléphone', '[téléphone]'],
  silence: [
    'ce que vaut l’absence de réponse',
    'Sans réponse de notre part le [date limite], votre demande sera réputée rejetée',
  ],
  term: ['la date ou le délai au bout duquel l’absence de réponse vaut décision', 'le [date limite]'],
  appeal: ['les délais et voies de recours contre un rejet', '[délais et voies de recours]'],
  certificate: [
    'l’attestation qui peut être demandée après une acceptation',
    'Une attestation peut vous être délivrée',
  ],
}

const examples = {
  add: code('!modèle ajouter renouvellement usage:réponse texte:"Bonjour, | votre titre vous attend."'),
}

export const templates = {
  /** "modèle « renouvellement », réponse de fond": what it is. */
  what: ({ name, purpose }: TemplateEntry): string => `modèle ${quoted(name)}, ${purposes[purpose]}`,
  purposes,
  /** Headings of the list. */
  purposesOf: {
    acknowledgement: 'Accusés de réception',
    holding: 'Réponses d’attente',
    reply: 'Réponses de fond',
  } satisfies Record<TemplatePurpose, string>,
  missing: (missing: readonly AcknowledgementPart[]): Line => {
    const told = missing.map((part) => {
      const [name, example] = parts[part]
      return `${name} (${quoted(example)})`
    })
    return line`Il manque à cet accusé de réception\u00a0: ${told.join('\u00a0; ')}. Ces mentions sont celles des articles R. 112-5 et R. 112-11-1 du code des relations entre le public et l’administration.`
  },
  withoutTerm: line`Une réponse d’attente annonce une date ou une durée\u00a0: ce texte n’en a pas. Par exemple ${quoted('Une réponse vous sera apportée avant le [date]')} ou ${quoted('sous [nombre] semaines')}.`,
  added: (id: EntryId, { name, purpose }: TemplateEntry): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: modèle ${quoted(name)} ajouté, ${purposes[purpose]}.`,
  replaced: (id: EntryId, { name }: TemplateEntry, command: string): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: modèle ${quoted(name)} remplacé. L’ancien texte reste dans l’historique\u00a0: ${code(command)}`,
  removed: (id: EntryId, { name }: TemplateEntry): Line =>
    line`${strong(`N°\u00a0${id}`)}\u00a0: modèle ${quoted(name)} retiré de la liste.`,
  /** How the text was understood: line breaks are easily lost on the way. */
  size: (lines: number, characters: number): Line =>
    line`${counted(lines, ['ligne', 'lignes'])}, ${counted(characters, ['caractère', 'caractères'])}.`,
  howToShow: (command: string): Line => line`Le relire et le copier\u00a0: ${code(command)}`,
  checkedOnly: line`Les mentions obligatoires y sont nommées\u00a0; leur exactitude n’est pas vérifiée.`,
  mayNameSomeone: (found: readonly string[]): Line =>
    line`Ce texte semble désigner une personne\u00a0: ${found.map(quoted).join(', ')}. Un modèle est lu par tous et n’est jamais effacé\u00a0: si c’est un usager, remplacez par ${quoted('[nom]')}.`,
  unchanged: (id: EntryId, name: string): Line =>
    line`Le modèle ${quoted(name)} (n°\u00a0${id}) est déjà exactement celui-ci. ${nothing}`,
  whichName: line`Comment s’appelle ce modèle\u00a0? Par exemple ${examples.add}. ${nothing}`,
  whichPurpose: (name: string): Line =>
    line`À quoi sert le modèle ${quoted(name)}\u00a0? ${code('usage:accusé')}, ${code('usage:attente')} ou ${code('usage:réponse')}. ${nothing}`,
  whichText: (name: string): Line =>
    line`Quel est le texte du modèle ${quoted(name)}\u00a0? Écrivez-le après ${code('texte:')} entre guillemets, ou sur les lignes qui suivent la commande. En une seule ligne, ${code('|')} entre deux espaces tient lieu de retour à la ligne. ${nothing}`,
  whichTemplate: (names: readonly string[]): Line =>
    line`Quel modèle\u00a0? Modèles connus\u00a0: ${names.map(quoted).join(', ')}. ${nothing}`,
  unknown: (typed: string, near: string | undefined, names: readonly string[]): Line =>
    near === undefined
      ? line`Il n’y a pas de modèle ${quoted(typed)}. ${names.length === 0 ? 'Aucun n’est encore enregistré.' : `Modèles connus\u00a0: ${names.map(quoted).join(', ')}.`} ${nothing}`
      : line`Il n’y a pas de modèle ${quoted(typed)}. Vouliez-vous dire ${quoted(near)}\u00a0? ${nothing}`,
  onlyWhenAdding: (key: string): Line =>
    line`${code(`${key}:`)} se dit en ajoutant un modèle\u00a0: ${examples.add}. ${nothing}`,
  none: line`Aucun modèle de réponse. Les référents qualité en ajoutent\u00a0: ${examples.add}`,
  listTitle: (count: number): Line => line`${strong(counted(count, ['modèle de réponse', 'modèles de réponse']))}`,
  listed: ({ id, name, service }: TemplateEntry): Line =>
    line`${name}${service === undefined ? '' : ` · ${service}`} · n°\u00a0${id}`,
  showHow: (command: string): Line => line`Voir un texte et le copier\u00a0: ${code(command)}`,
  title: ({ id, name, purpose, service }: TemplateEntry): Line =>
    line`${strong(`Modèle ${quoted(name)}`)} · ${purposes[purpose]}${service === undefined ? '' : ` · ${service}`} · n°\u00a0${id}`,
  toFillIn: (placeholders: readonly string[]): Line => line`À compléter\u00a0: ${placeholders.join(', ')}`,
  notOfTemplates: (id: EntryId, name: string): Line =>
    line`Le n°\u00a0${id} est le modèle ${quoted(name)}\u00a0: s’y corrigent ${code('service:')} et ${code('usage:')}. Un nouveau texte s’écrit avec ${code(`!modèle ajouter ${name}`)}. ${nothing}`,
}
