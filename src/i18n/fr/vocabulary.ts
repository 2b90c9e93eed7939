// Every word that can be typed, in French. The first of a list is the one that is taught.

import { commands } from './commands.ts'
import { dates } from './date-words.ts'
import { choices } from './value-words.ts'

/** The words before a colon. A word may serve several parameters: each command reads by its own table. */
const keys = {
  state: ['état', 'statut'],
  count: ['nombre', 'nb'],
  received: ['reçu', 'reçue', 'reçus', 'reçues', 'reçu le', 'reçue le', 'reçus le', 'reçues le', 'réception'],
  on: [
    'le',
    'date',
    'du',
    'en date du',
    'répondu',
    'répondue',
    'répondus',
    'répondues',
    'répondu le',
    'répondue le',
    'répondus le',
    'répondues le',
    'traité',
    'traité le',
  ],
  mailbox: ['boîte', 'bal', 'boîte aux lettres'],
  service: ['service', 'bureau', 'svc'],
  nature: ['nature', 'type'],
  requester: ['demandeur', 'de', 'origine'],
  matter: ['matière'],
  theme: ['thème', 'objet', 'sujet'],
  label: ['libellé', 'note', 'intitulé'],
  acknowledged: ['ar', 'accusé', 'accusé de réception'],
  urgent: ['urgent', 'urgente'],
  reference: ['référence', 'réf'],
  answered: ['décrochés', 'décroché', 'décrochées', 'décrochée', 'répondus', 'répondu'],
  lost: ['perdus', 'perdu', 'perdues', 'perdue', 'manqués', 'manqué'],
  voiceServer: ['svi', 'serveur vocal'],
  calls: ['reçus', 'reçu', 'reçues', 'appels'],
  ids: ['n°', 'no', 'numéros', 'numéro'],
  id: ['n°', 'no', 'numéro'],
  kind: ['réponse'],
  until: [
    'jusqu’au',
    'jusqu’à',
    'jusqu’en',
    'd’ici',
    'd’ici le',
    'd’ici au',
    'pour le',
    'avant le',
    'annoncé',
    'annoncé pour',
  ],
  within: ['sous', 'dans', 'délai'],
  part: ['nombre', 'nb', 'dont'],
  external: ['externe', 'extérieur', 'hors préfecture'],
  reason: ['motif', 'raison'],
  channel: ['canal'],
  list: ['liste'],
  period: ['période', 'mois', 'trimestre'],
  indicator: ['indicateur'],
  basis: ['base'],
  recap: ['période'],
  detail: ['détail'],
  file: ['fichier'],
  sheet: ['affiche'],
  by: ['par'],
  months: ['mois', 'période', 'sur'],
  year: ['année', 'an'],
  command: ['commande'],
  step: ['étape'],
  asked: ['demandé', 'demandée', 'demandé le', 'demandée le'],
  proposed: ['proposé', 'proposée', 'proposé le', 'proposée le'],
  held: ['tenu', 'tenu le'],
  impossible: ['impossible', 'impossible le'],
  done: ['fait', 'faite', 'fait le', 'faite le'],
  amount: ['valeur', 'effectif', 'résultat'],
  base: ['sur', 'base'],
  survey: ['enquête', 'nom'],
  questions: ['questions'],
  people: ['interrogés', 'interrogées', 'personnes', 'personnes interrogées'],
  question: ['question'],
  satisfied: ['satisfaits', 'satisfait', 'satisfaites'],
  answers: ['réponses', 'répondants'],
  direction: ['direction'],
  sentOn: ['envoyé', 'envoyé le', 'envoi'],
  acknowledgedBy: ['accusé', 'accusé de réception'],
  answeredOn: ['répondu', 'répondu le', 'réponse'],
  courtesy: ['courtoisie'],
  clarity: ['clarté', 'clair', 'clair et précis'],
  satisfaction: ['satisfaction'],
  comment: ['commentaire', 'remarque'],
  title: ['titre', 'action'],
  planModule: ['module'],
  source: ['origine', 'source'],
  owner: ['responsable', 'pilote'],
  planned: ['échéance', 'prévue', 'prévue le', 'prévu', 'prévu le'],
  added: ['inscrite', 'inscrite le', 'inscrit', 'ajoutée', 'ajoutée le', 'ajouté'],
  started: ['commencée', 'commencée le', 'commencé', 'commencé le'],
  templateName: ['modèle', 'nom'],
  purpose: ['usage'],
  text: ['texte'],
  week: ['semaine', 'jours'],
  from: ['du', 'à partir du', 'début', 'premier jour'],
  to: ['au', 'jusqu’au', 'fin', 'dernier jour'],
  letters: ['courriers'],
  firstDay: ['début', 'premier jour'],
  lastDay: ['fin', 'dernier jour'],
}

/** Words between numbers of a list, before a number, after a count. */
const numbers = {
  and: ['et'],
  idPrefixes: ['n°', 'no', 'num', 'numéro', 'n'],
}

/** What may come before the name of a service, as in « transférer 1042 au service Séjour ». */
const places = {
  before: ['à', 'à la', 'au', 'aux', 'au bureau', 'au service', 'le service', 'vers', 'vers le', 'vers le service'],
}

/** Words that are no command's name and say what a command does: what it is then offered for. */
const hints = {
  cancel: ['supprimer', 'effacer', 'suppression'],
  mine: ['mes', 'mes demandes'],
  rates: ['stats', 'stat', 'statistiques', 'statistique'],
}

/** Units after a figure that is typed in. */
const amounts = {
  minutes: ['minutes', 'minute', 'min', 'mn'],
  hours: ['heures', 'heure', 'h'],
  days: ['jours', 'jour', 'j'],
}

export const vocabulary = { amounts, commands, keys, choices, dates, hints, numbers, places }
