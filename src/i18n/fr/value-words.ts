// The words that are typed for a value, in French. The first of a list is the one that is taught.

/** Words that stand for a value. */
export const choices = {
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
    annual: ['année', 'annuel', 'an'],
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
  surveyStep: {
    create: ['créer', 'création', 'nouvelle'],
    enter: ['saisir', 'saisie'],
    list: ['liste', 'lister'],
    show: ['voir', 'résultats', 'résultat'],
  },
  mysteryStep: {
    create: ['créer', 'création', 'nouvelle'],
    log: ['noter', 'contact'],
    list: ['liste', 'lister'],
    show: ['voir', 'rapport'],
  },
  planStep: {
    add: ['ajouter', 'ajout', 'inscrire', 'nouvelle'],
    done: ['fait', 'faite', 'faites', 'faits', 'terminer', 'terminée', 'terminé'],
    start: ['en cours', 'en-cours', 'encours', 'commencer', 'commencée', 'commencé'],
    reopen: ['rouvrir', 'réouvrir'],
    list: ['liste', 'lister'],
  },
  planModule: {
    'module-1': ['1', 'module 1', 'm1'],
    'module-2': ['2', 'module 2', 'm2'],
    'module-3': ['3', 'module 3', 'm3'],
    'module-4': ['4', 'module 4', 'm4'],
    steering: ['pilotage'],
  },
  templateStep: {
    list: ['liste', 'lister'],
    show: ['voir', 'afficher', 'copier'],
    add: ['ajouter', 'ajout', 'nouveau'],
    remove: ['retirer', 'retrait', 'supprimer'],
  },
  templatePurpose: {
    acknowledgement: ['accusé', 'accusé de réception', 'ar'],
    holding: ['attente', 'd’attente', 'réponse d’attente'],
    reply: ['réponse', 'fond', 'de fond', 'réponse de fond'],
  },
  contactAcknowledgement: {
    'same-day': ['même-jour', 'même jour', 'oui', 'sous 24 h'],
    'other-office': ['autre-bureau', 'autre bureau'],
    later: ['plus-tard', 'plus tard'],
    no: ['non', 'aucun'],
  },
  assessment: {
    yes: ['oui', 'o'],
    no: ['non', 'n'],
    'not-assessed': ['non-évalué', 'non évalué', 'non évaluée', 'non-évaluée'],
  },
  satisfaction: {
    'very-good': ['très-bonne', 'très bonne'],
    good: ['bonne'],
    fair: ['moyenne'],
    poor: ['mauvaise'],
    'not-measured': ['non-mesurée', 'non mesurée'],
  },
  yesNo: {
    yes: ['oui', 'o'],
    no: ['non', 'n'],
  },
  detail: { detail: ['détail', 'détails', 'détaillé', 'détaillés'] },
  file: { file: ['fichier', 'xlsx', 'classeur'] },
  letters: { letters: ['courriers', 'courrier', 'lettres', 'papier'] },
  samplingStep: { list: ['liste', 'lister'] },
  sheet: { sheet: ['affiche', 'transparence'] },
  urgentFlag: { urgent: ['urgent', 'urgente', 'urgents', 'urgentes'] },
}
