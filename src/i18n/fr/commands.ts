// What commands are called in French, what each is for, and how it is typed.

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

export const commands = {
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
  survey: command(['enquête', 'enquêtes', 'sondage'], 'suivre une enquête de satisfaction', [
    'enquête liste',
    'enquête créer "Accueil 2026" questions:"Accueil aimable | Attente courte" interrogés:400',
    'enquête saisir "Accueil 2026" question:2 satisfaits:45 réponses:60',
    'enquête voir "Accueil 2026"',
  ]),
  mystery: command(['mystère', 'enquête-mystère'], 'suivre une enquête mystère', [
    'mystère liste',
    'mystère créer "Printemps 2026"',
    'mystère noter "Printemps 2026" service:Séjour envoyé:02/11 accusé:même-jour répondu:04/11 courtoisie:oui',
    'mystère voir "Printemps 2026"',
  ]),
  improvement: command(['action', 'actions', 'plan', 'paq'], 'suivre le plan d’actions qualité', [
    'action',
    'action ajouter "Refaire le livret d’accueil" module:1 origine:audit responsable:Accueil échéance:30/06',
    'action en cours 1042',
    'action fait 1042 le:12/11',
    'action liste module:1 détail',
  ]),
  reply: command(['répondre', 'réponse', 'répondu', 'traité'], 'noter une réponse', [
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
  template: command(['modèle', 'modèles', 'réponse-type'], 'les réponses types, à copier', [
    'modèle',
    'modèle renouvellement',
    'modèle ajouter renouvellement usage:réponse texte:"Bonjour, | votre titre vous attend au guichet."',
    'modèle retirer renouvellement',
  ]),
  sampling: command(['échantillon', 'échantillons', 'échantillonner'], 'les semaines d’échantillon', [
    'échantillon',
    'échantillon boîte:pref-etrangers semaine:2027-W20',
    'échantillon courriers du:17/05 au:23/05',
  ]),
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
  verify: command(['vérifier', 'vérification', 'contradictions'], 'les contradictions dans les chiffres', [
    'vérifier',
    'vérifier octobre',
  ]),
  calendar: command(['calendrier'], 'jours fériés et fermetures', ['calendrier', 'calendrier 2027']),
  table: command(['tableau', 'tableaux'], 'le tableau de bord d’une période', ['tableau', 'tableau octobre fichier']),
  report: command(['bilan', 'bilans', 'rapport'], 'le bilan d’une période, à imprimer et à compléter', [
    'bilan octobre',
    'bilan octobre affiche',
  ]),
  digest: command(['digest', 'relevé'], 'le relevé, maintenant', ['digest', 'digest mois']),
  help: command(['aide', '?', 'aider'], 'cette aide', ['aide', 'aide courriel']),
}
