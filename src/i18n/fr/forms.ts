// What forms say in French: titles of 24 characters at most, the names of their fields, and what is wrong with one.

import { type Line, line } from '../rich-text.ts'
import { grammar } from './grammar.ts'

const titles = {
  email: 'Noter des courriels',
  letter: 'Noter des courriers',
  form: 'Messages du formulaire',
  box: 'Fiches de l’urne',
  desk: 'Demandes au guichet',
  call: 'Appels d’un jour',
  appointment: 'Rendez-vous d’élus',
  update: 'Mises à jour du site',
  reply: 'Noter une réponse',
  transfer: 'Transférer',
  close: 'Classer sans réponse',
  correct: 'Corriger une entrée',
  follow: 'Suivre ce message',
}

const labels = {
  channel: 'Canal',
  state: 'État',
  step: 'Étape',
  received: 'Date de réception',
  on: 'Date de la réponse',
  mailbox: 'Boîte',
  service: 'Service',
  count: 'Nombre',
  nature: 'Nature',
  requester: 'Demandeur',
  matter: 'Matière',
  theme: 'Thème',
  label: 'Libellé',
  reference: 'Référence',
  urgent: 'Urgence',
  calls: 'Appels reçus',
  answered: 'Appels décrochés',
  lost: 'Appels perdus',
  voiceServer: 'Appels traités par le serveur vocal',
  ids: 'Numéros',
  id: 'Numéro',
  kind: 'Réponse',
  until: 'Réponse annoncée pour le',
  external: 'Organisme extérieur',
  reason: 'Motif',
}

/** Names or hints that are a form's own. */
type Own = {
  readonly [Form in keyof typeof titles]?: { readonly [Field in keyof typeof labels]?: string }
}

const severalIds = 'Un ou plusieurs, par exemple 1042, 1043.'
const replyDate = 'Pour une réponse déjà apportée\u00a0; aujourd’hui si rien n’est indiqué.'
const withoutDate = 'Aujourd’hui si rien n’est indiqué.'
const logged = { on: replyDate, count: 'Un seul si rien n’est indiqué.' }

const taskHints = {
  ids: 'Pour une étape suivante\u00a0; une nouvelle demande reçoit son numéro.',
  on: withoutDate,
  service: 'Pour une nouvelle demande, comme le libellé et la référence.',
}

const ownLabels: Own = {
  appointment: { on: 'Date de l’étape' },
  update: { on: 'Date de l’étape' },
  call: { on: 'Jour des appels' },
  transfer: { service: 'Service destinataire', on: 'Date du transfert' },
  close: { on: 'Date du classement' },
}

const ownHints: Own = {
  email: logged,
  letter: logged,
  form: logged,
  box: logged,
  desk: logged,
  follow: logged,
  call: { on: withoutDate },
  appointment: taskHints,
  update: taskHints,
  reply: { on: withoutDate },
  transfer: { service: 'Ou bien un organisme extérieur, plus bas.', on: withoutDate },
  close: { on: withoutDate },
  correct: { id: 'Seuls les champs remplis ci-dessous changent.', received: 'Nouvelle date, si elle était fausse.' },
}

const hints: { readonly [Field in keyof typeof labels]?: string } = {
  received: 'Le délai court à partir de cette date. Sans indication, elle est supposée, et notée comme telle.',
  ids: severalIds,
  until: 'Une réponse d’attente n’arrête le délai que si elle annonce une date.',
}

/** By what is meant, where the word to type says too little by itself. */
const choiceLabels: ReadonlyMap<unknown, string> = new Map([
  ['substantive', 'Réponse de fond'],
  ['holding', 'Réponse d’attente'],
  ['elected', 'Élu ou collectivité'],
  ['legality', 'Contrôle de légalité'],
  ['budget', 'Contrôle budgétaire'],
])

export const forms = {
  titles,
  labels,
  hints,
  ownLabels,
  ownHints,
  buttons: { submit: 'Enregistrer', cancel: 'Annuler', close: 'Fermer' },
  choiceLabel: (meaning: unknown): string | undefined => choiceLabels.get(meaning),
  answerTitle: 'Réponse de Vigie',
  missing: (): Line => line`Ce champ est à remplir. ${grammar.nothing}`,
  /** `what` with its article: "une date". */
  notRead: (text: string, what: string): Line => line`«\u00a0${text}\u00a0» n’est pas ${what}. ${grammar.nothing}`,
  ambiguous: (): Line => line`Cette valeur pourrait être comprise autrement. ${grammar.nothing}`,
}
