// Every word that can be typed, in French. The first of a list is the one that is taught.

import { dates } from './date-words.ts'

interface CommandWords {
  /** What it is called by; the first is taught. */
  readonly names: readonly string[]
  /** One line for the list of commands. */
  readonly summary: string
  /** Whole commands, without prefix. */
  readonly examples: readonly string[]
}

const command = (names: readonly string[], summary: string, examples: readonly string[]): CommandWords => ({
  names,
  summary,
  examples,
})

const commands = {
  email: command(['courriel', 'courriels', 'mail', 'mails', 'email', 'e-mail', 'mel', 'mél'], 'noter des courriels', [
    'courriel répondu 5 reçu:hier boîte:pref-etrangers',
    'courriel reçu thème:renouvellement',
  ]),
  letter: command(['courrier', 'courriers', 'lettre', 'lettres'], 'noter des courriers', [
    'courrier reçu demandeur:mairie matière:légalité',
    'courrier répondu reçu:12/11',
  ]),
  form: command(['formulaire', 'formulaires'], 'noter des messages du formulaire de contact', [
    'formulaire répondu 3 reçu:lundi',
  ]),
  box: command(['urne'], 'noter des fiches de la boîte à suggestions', ['urne reçu nature:suggestion']),
  desk: command(['guichet', 'accueil'], 'noter des demandes remises au guichet', ['guichet reçu nature:réclamation']),
  call: command(['appel', 'appels', 'téléphone', 'tel', 'tél'], 'noter les appels d’un jour', [
    'appel reçus:120 décrochés:96',
    'appel perdu 2',
  ]),
  appointment: command(['rdv', 'rendez-vous', 'rendezvous'], 'noter les rendez-vous demandés par des élus', [
    'rdv demandé libellé:Redon',
    'rdv proposé 1042',
    'rdv tenu 1042 le:12/11',
    'rdv impossible 1042',
  ]),
  update: command(['maj', 'màj', 'mise-à-jour'], 'noter les mises à jour du site demandées par un service', [
    'maj demandée service:Séjour',
    'maj faite 1042',
  ]),
  measure: command(['mesure', 'mesures', 'mesurer'], 'noter un chiffre compté ailleurs', [
    'mesure visites 48000 sur 1440000 trimestre:T3',
    'mesure courriels-reçus 573 mois:octobre boîte:prefecture',
  ]),
  reply: command(['répondre', 'réponse', 'répondu'], 'noter une réponse', [
    'répondre 1042 1043 fond',
    'répondre 1042 attente jusqu’au:30/11',
  ]),
  transfer: command(['transférer', 'transfert', 'transmettre'], 'transférer une demande', [
    'transférer 1042 Séjour',
    'transférer 1042 externe:CPAM',
  ]),
  take: command(['prendre'], 'prendre une demande en charge', ['prendre 1042']),
  chase: command(['relance', 'relancer', 'relances'], 'noter une relance de l’usager', ['relance 1042']),
  urgent: command(['urgent', 'urgente'], 'marquer une demande comme urgente', ['urgent 1042']),
  incomplete: command(['incomplet', 'incomplète'], 'noter qu’il manque des pièces', ['incomplet 1042']),
  complete: command(['complet', 'complète'], 'noter que la demande est complète', ['complet 1042 le:10/03']),
  close: command(['classer', 'classement', 'clore'], 'classer une demande sans réponse', [
    'classer 1042 motif:doublon',
  ]),
  correct: command(['corriger', 'modifier', 'correction'], 'corriger une entrée', ['corriger 1042 reçu:10/11']),
  cancel: command(['annuler'], 'annuler votre dernière commande', ['annuler', 'annuler 1042']),
  overdue: command(['retards', 'retard'], 'les demandes en retard', ['retards', 'retards Séjour']),
  mine: command(['moi', 'mes-demandes'], 'vos demandes ouvertes', ['moi']),
  due: command(['échéances', 'échéance'], 'les prochaines échéances', ['échéances']),
  show: command(['voir', 'afficher'], 'voir une demande ou une liste', ['voir 1042', 'voir hors-délai']),
  history: command(['historique'], 'ce qui a été fait d’une demande', ['historique 1042']),
  why: command(['pourquoi'], 'le calcul d’une échéance, jour par jour', ['pourquoi 1042']),
  rates: command(['taux'], 'les taux et délais d’une période', [
    'taux',
    'taux novembre Séjour',
    'taux 2022 base:reçues',
  ]),
  trend: command(['tendance', 'tendances', 'évolution'], 'un indicateur mois par mois', [
    'tendance',
    'tendance courriels',
    'tendance appels 36 mois',
  ]),
  catalogue: command(['indicateurs', 'catalogue'], 'les indicateurs suivis et leur calcul', [
    'indicateurs',
    'indicateurs courriels',
  ]),
  targets: command(['cible', 'cibles', 'objectif', 'objectifs'], 'les cibles, et depuis quand', [
    'cible',
    'cible courriels',
  ]),
  signOff: command(['arrêter', 'arrêté', 'signer'], 'arrêter les chiffres d’une période', [
    'arrêter octobre',
    'arrêter liste',
    'arrêter écarts octobre',
  ]),
  calendar: command(['calendrier'], 'jours fériés et fermetures', ['calendrier', 'calendrier 2027']),
  digest: command(['digest', 'relevé'], 'le relevé, maintenant', ['digest', 'digest mois']),
  help: command(['aide', '?', 'aider'], 'cette aide', ['aide', 'aide courriel']),
}

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
}

/** Words that stand for a value. */
const choices = {
  state: {
    replied: ['répondu', 'répondue', 'répondus', 'répondues', 'traité', 'traitée', 'traités', 'traitées', 'réponse'],
    received: ['reçu', 'reçue', 'reçus', 'reçues', 'arrivé', 'arrivée', 'arrivés', 'arrivées'],
  },
  replyKind: {
    substantive: ['fond', 'de fond', 'réponse de fond', 'définitive', 'complète'],
    holding: ['attente', 'd’attente', 'réponse d’attente', 'provisoire'],
  },
  nature: {
    information: ['information', 'informations', 'renseignement', 'renseignements', 'info'],
    advice: ['conseil', 'conseils', 'avis'],
    complaint: ['réclamation', 'réclamations', 'plainte'],
    suggestion: ['suggestion', 'suggestions'],
    other: ['autre', 'autres'],
  },
  requester: {
    public: ['usager', 'usagers', 'usagère', 'particulier', 'public'],
    elected: [
      'élu',
      'élue',
      'élus',
      'mairie',
      'maire',
      'collectivité',
      'collectivités',
      'commune',
      'député',
      'sénateur',
    ],
  },
  matter: {
    legality: ['légalité', 'contrôle de légalité'],
    budget: ['budget', 'budgétaire', 'contrôle budgétaire'],
  },
  channel: {
    email: ['courriel', 'courriels', 'mail', 'mails', 'mél'],
    form: ['formulaire', 'formulaires'],
    letter: ['courrier', 'courriers', 'lettre', 'lettres'],
    box: ['urne'],
    desk: ['guichet'],
  },
  recap: {
    weekly: ['semaine', 'hebdomadaire', 'hebdo'],
    monthly: ['mois', 'mensuel'],
    quarterly: ['trimestre', 'trimestriel'],
  },
  basis: {
    decided: ['décidées', 'décidée', 'décidés', 'décidé', 'décision'],
    replied: ['répondues', 'répondue', 'répondus', 'répondu', 'réponse'],
    due: ['échéance', 'échéances', 'échues', 'dues'],
    received: ['reçues', 'reçue', 'reçus', 'reçu', 'réception'],
  },
  by: {
    month: ['mois'],
    service: ['service', 'services', 'bureau'],
    mailbox: ['boîte', 'boîtes'],
  },
  list: {
    late: ['hors-délai', 'hors délai', 'hors-délais', 'hors délais', 'en retard', 'retard', 'retards'],
    open: ['ouvertes', 'ouverts', 'ouverte', 'ouvert', 'en cours', 'en attente'],
    inTime: ['dans-les-délais', 'dans les délais', 'dans le délai', 'à temps'],
  },
  closings: {
    list: ['liste', 'listes'],
    differences: ['écarts', 'écart', 'différences', 'différence'],
  },
  appointmentStep: {
    asked: ['demandé', 'demande', 'demandée'],
    proposed: ['proposé', 'proposée', 'proposer', 'proposition'],
    held: ['tenu', 'tenue', 'tenir'],
    impossible: ['impossible'],
  },
  updateStep: {
    asked: ['demandée', 'demandé', 'demande'],
    done: ['faite', 'fait', 'faire'],
  },
  yesNo: {
    yes: ['oui', 'o'],
    no: ['non', 'n'],
  },
  detail: { detail: ['détail', 'détails', 'détaillé', 'détaillés'] },
  urgentFlag: { urgent: ['urgent', 'urgente', 'urgents', 'urgentes'] },
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
