// The reports that people hand in, in French: annual report, display sheet, workbook.

import { type Day, partsOfDay } from '../../calendar/local-date.ts'
import type { EntryKind } from '../../register/entry.ts'
import type { Rules } from '../../register/rules.ts'
import { code, type Line, line, strong } from '../rich-text.ts'
import { agree, agreeDecimal, counted, type Noun } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Rien n’a été écrit.'

/** "1er mai 2026". */
const fullDate = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${calendar.monthName(month)} ${year}`
}

const joinedNotes = (notes: readonly Line[]): Line => notes.flatMap((note) => [' · ', ...note])

const kindNouns: Readonly<Record<EntryKind, Noun>> = {
  request: ['demande', 'demandes'],
  calls: ['décompte d’appels', 'décomptes d’appels'],
  appointment: ['rendez-vous', 'rendez-vous'],
  update: ['mise à jour du site', 'mises à jour du site'],
  measure: ['mesure', 'mesures'],
  survey: ['question d’enquête', 'questions d’enquête'],
  mystery: ['enquête mystère', 'enquêtes mystère'],
  contact: ['contact d’enquête mystère', 'contacts d’enquête mystère'],
  improvement: ['action du plan', 'actions du plan'],
  template: ['modèle de réponse', 'modèles de réponse'],
  sampling: ['déclaration d’échantillon', 'déclarations d’échantillon'],
}

export const reports = {
  language: 'fr' as 'fr' | 'en',
  title: (period: string): string => `Bilan de la qualité ${period}`,
  workbookTitle: (period: string, organisation: string | undefined): string =>
    [organisation, `Tableau de bord ${period}`].filter((part) => part !== undefined).join(' · '),
  sheetTitle: (period: string): string => `Nos engagements, nos résultats ${period}`,
  cover: {
    organisation: 'Organisme',
    period: 'Période',
    state: 'État des chiffres',
    basis: 'Règle de comptage',
    deadlines: 'Calcul des délais',
    closures: 'Fermetures déclarées',
    made: 'Établi le',
  },
  date: fullDate,
  days: (from: Day, to: Day): Line => line`du ${fullDate(from)} au ${fullDate(to)}`,
  provisional: line`${strong('Provisoire')}\u00a0: la période n’est pas arrêtée, ses chiffres peuvent encore changer.`,
  running: (today: Day): Line => line`La période n’est pas terminée\u00a0: chiffres au ${fullDate(today)}.`,
  signedMonths: (months: readonly string[]): Line => line`Périodes déjà arrêtées\u00a0: ${months.join(', ')}.`,
  workingDays: line`Du lundi au vendredi, hors jours fériés et fermetures déclarées. Le jour de réception ne compte pas\u00a0; la réponse est dans les délais si elle part au plus tard le jour de l’échéance.`,
  receipt: {
    'same-day': line`Une demande reçue un jour non ouvré est comptée de ce jour.`,
    'next-opening-day': line`Une demande reçue un jour non ouvré est réputée reçue le jour ouvré suivant.`,
  } satisfies Record<Rules['receiptOnClosedDay'], Line>,
  zone: (zone: string): Line => line`Jours fériés\u00a0: ${zone}.`,
  closure: (day: Day, reason: string): Line => line`${fullDate(day)}\u00a0: ${reason}`,
  noClosure: line`aucune`,

  contents: 'Sommaire',
  summary: 'Synthèse',
  summaryTable: line`Chaque indicateur, son résultat, sa cible et la période précédente`,
  columns: {
    indicator: 'indicateur',
    result: 'résultat',
    base: 'base',
    target: 'cible',
    met: 'atteinte',
    previous: 'période précédente',
    trend: 'évolution',
  },
  met: (met: boolean | null): string => (met === null ? '–' : met ? 'oui' : 'non'),
  none: '–',
  rise: (points: number): string => `${points < 0 ? '−' : '+'}${numbers.decimal(Math.abs(points), 1)}\u00a0pt`,
  steady: 'stable',
  withoutData: (labels: readonly string[]): Line => line`Sans donnée sur la période\u00a0: ${labels.join('\u00a0; ')}.`,

  analysis: 'Analyse',
  training: 'Formation et accompagnement',
  outlook: 'Perspectives',
  comment: 'Commentaire',
  indicators: 'Indicateur par indicateur',
  method: (text: string): Line => line`${strong('Méthode de calcul')}\u00a0: ${text}`,
  result: (value: string, notes: readonly Line[]): Line =>
    line`${strong('Résultat')}\u00a0: ${strong(value)}${joinedNotes(notes)}`,
  nextTarget: (target: string, day: Day): Line =>
    line`${strong('Cible suivante')}\u00a0: ${target}, à partir du ${fullDate(day)}.`,
  noNextTarget: (day: Day): Line => line`La cible n’est plus en vigueur à partir du ${fullDate(day)}.`,
  /** "Cible manquée de 6,2 points : il aurait fallu 62 réponses de plus dans les délais." */
  missedPoints: (points: string, size: number, digits: number): Line =>
    line`${strong('Cible manquée')} de ${points}\u00a0${agreeDecimal(size, digits, ['point', 'points'])}.`,
  missedBy: (gap: string): Line => line`${strong('Cible manquée')} de ${gap}.`,
  missing: (count: number): Line => line`Il manquait ${counted(count, ['cas', 'cas'])} pour l’atteindre.`,
  byService: 'Par service',
  byMailbox: 'Par boîte',

  complaints: 'Réclamations et suggestions',
  complaintsTable: line`Réponses dans les délais par canal`,
  complaintsNote: line`Les autres demandes déposées dans l’urne ont leur colonne et ne comptent que dans la ligne «\u00a0ensemble\u00a0»\u00a0; l’indicateur est celui des réclamations et suggestions.`,
  complaintsAlone: 'réclamations et suggestions',
  complaintColumns: {
    channel: 'canal',
    inTime: 'dans les délais',
    rate: 'taux',
    complaint: 'réclamations',
    suggestion: 'suggestions',
    other: 'autres',
  },
  channels: { email: 'courriel', form: 'formulaire', letter: 'courrier', box: 'urne', desk: 'guichet' },
  partOf: (part: number, of: number): string =>
    of === 0 ? '–' : `${numbers.integer(part)} sur ${numbers.integer(of)}`,
  total: 'ensemble',

  calls: 'Appels par service',
  callsTable: line`Appels reçus, décrochés et perdus, par service`,
  callsNote: line`Un appel transféré compte dans chaque service\u00a0: les lignes ne s’additionnent pas.`,
  switchboard: (name: string): string => `${name} (standard)`,
  theSwitchboard: 'standard',

  plan: 'Plan d’actions qualité',
  planOn: (day: Day, late: number): Line =>
    late === 0
      ? line`État au ${fullDate(day)}\u00a0: aucune action en retard.`
      : line`État au ${fullDate(day)}\u00a0: ${strong(counted(late, ['action', 'actions']))} en retard.`,
  allDone: line`Toutes les actions du plan sont faites.`,
  openActions: line`Actions à faire ou en cours`,
  openColumns: {
    module: 'module',
    action: 'action',
    source: 'origine',
    owner: 'responsable',
    due: 'échéance',
    state: 'état',
  },
  lateState: (state: string): string => `${state}, en retard`,

  annexes: 'Annexes',
  contradictions: 'Contradictions relevées',
  noContradiction: line`Aucune contradiction relevée.`,
  methods: 'Méthodes de calcul',
  methodsTable: line`Comment chaque indicateur est calculé`,
  methodColumns: { indicator: 'indicateur', method: 'méthode', id: 'identifiant' },
  entries: 'Entrées du registre',
  entriesTable: line`Ce que le registre contient pour la période`,
  entryColumns: { kind: 'nature', entries: 'entrées', messages: 'messages' },
  kind: (kind: EntryKind, count: number): string => agree(count, kindNouns[kind]),
  entriesNote: line`Une entrée peut porter plusieurs messages\u00a0; les entrées annulées ne comptent pas. Une demande reçue avant la période peut y être décidée.`,

  sheetIntro: line`La préfecture mesure la qualité de ses réponses et publie ses résultats.`,
  sheetTable: line`Nos engagements et nos résultats`,
  sheetColumns: { engagement: 'notre engagement', target: 'cible', result: 'notre résultat', met: 'tenu' },
  sheetFoot: (day: Day): Line => line`Chiffres établis le ${fullDate(day)} à partir du registre des demandes.`,
  sheetEmpty: line`Aucun résultat à comparer à un engagement sur cette période.`,

  /** `what` is the period's code, then the services where it is of some. */
  files: {
    report: (what: string, extension: string): string => `bilan-${what}.${extension}`,
    sheet: (what: string): string => `transparence-${what}.html`,
    workbook: (what: string): string => `tableau-${what}.xlsx`,
  },
  attached: {
    html: line`Bilan à lire et à imprimer (page HTML).`,
    docx: line`Le même bilan à compléter (DOCX).`,
    sheet: line`Affiche «\u00a0transparence\u00a0», une page (HTML).`,
    workbook: line`Synthèse et registre de la période (XLSX).`,
  },
  made: (title: string, met: number, measured: number): Line =>
    measured === 0
      ? line`${strong(title)}\u00a0: aucune cible mesurée`
      : line`${strong(title)}\u00a0: ${met === 0 ? 'aucune cible atteinte' : counted(met, ['cible atteinte', 'cibles atteintes'])} sur ${numbers.integer(measured)}`,
  /** "Bilan de la qualité 2026, toute la préfecture" : in a service's room, too, it must be said whose figures they are. */
  scoped: (title: string, services: readonly string[]): string =>
    `${title}, ${services.length === 0 ? 'toute la préfecture' : services.join(', ')}`,
  texts: (files: readonly string[]): Line => line`Textes repris\u00a0: ${files.join(', ')}.`,
  noTextsFound: line`Aucun texte à reprendre dans le dossier des textes (${code('analyse.md')}, ${code('formation.md')}, ${code('perspectives.md')}…).`,
  textsOfAll: line`Les textes du dossier portent sur toute la préfecture\u00a0: le bilan d’un service ne les reprend pas.`,
  textsHow: line`Pour y joindre vos textes (analyse, formation, perspectives)\u00a0: la personne qui administre Vigie indique leur dossier dans ${code('reports.texts')} de ${code('vigie.json')}.`,
  written: (path: string): Line => line`Écrit\u00a0: ${path}`,
  missingFolder: line`Il manque le dossier où écrire, par exemple ${code('report --period 2022 --out bilan')}. ${nothing}`,
  notMonths: line`Un bilan porte sur des mois entiers\u00a0: une année, un trimestre, un mois. ${nothing}`,
  noTexts: (folder: string): Line => line`Le dossier de textes ${folder} ne peut pas être lu. ${nothing}`,
  unknownText: (file: string): Line =>
    line`${file} ne correspond à aucune partie du bilan\u00a0: analyse.md, formation.md, perspectives.md, reclamations.md, appels.md, enquetes.md, mystere.md, plan.md, ou l’identifiant d’un indicateur. ${nothing}`,
  sheets: { summary: 'Synthèse', register: 'Registre' },
  unit: 'unité',
  numerator: 'numérateur',
  denominator: 'dénominateur',

  tableCaption: line`Indicateurs à cible ou mesurés`,
  withFile: (command: string): Line => line`Avec le détail en XLSX\u00a0: ${code(command)}`,
}
