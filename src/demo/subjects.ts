// What people write about: themes, and the labels that agents give, which name nobody.

import type { Random, Weighted } from './random.ts'

export interface Subject {
  readonly theme: string
  readonly label?: string
}

type Subjects = readonly [Weighted<Topic>, ...Weighted<Topic>[]]

interface Topic {
  readonly theme: string
  readonly labels: readonly [string, ...string[]]
}

const topic = (theme: string, ...labels: readonly [string, ...string[]]): Topic => ({ theme, labels })

const stay: Subjects = [
  [topic('renouvellement', 'titre expiré, attend un récépissé', 'avancement du dossier', 'pièces à joindre'), 40],
  [topic('rendez-vous', 'aucun créneau en ligne', 'date à déplacer'), 24],
  [topic('naturalisation', 'date de l’entretien', 'avancement du dossier'), 15],
  [topic('première demande', 'liste des pièces', 'changement de statut étudiant'), 12],
  [topic('récépissé', 'à prolonger avant un voyage', 'employeur qui demande un justificatif'), 9],
]

const titles: Subjects = [
  [topic('permis de conduire', 'échange de permis étranger', 'visite médicale', 'perte du permis'), 45],
  [topic('carte grise', 'changement de titulaire', 'véhicule importé', 'télédéclaration bloquée'), 33],
  [topic('carte d’identité et passeport', 'délai de délivrance', 'retrait en mairie'), 22],
]

const authorities: Subjects = [
  [topic('urbanisme', 'modification du plan local', 'lotissement communal'), 30],
  [topic('marchés publics', 'seuil de transmission', 'avenant à un marché'), 22],
  [topic('dotations', 'versement de la dotation', 'dossier de subvention'), 20],
  [topic('élections', 'dépôt des candidatures', 'bureau de vote déplacé'), 12],
  [topic('manifestation', 'course cycliste', 'fête communale, arrêté à prendre'), 16],
]

const desk: Subjects = [
  [topic('horaires et accès', 'ouverture pendant les congés', 'accès en fauteuil roulant'), 30],
  [topic('rendez-vous', 'aucun créneau en ligne', 'lieu du rendez-vous'), 28],
  [topic('manifestation', 'déclaration préalable', 'parcours et horaires'), 12],
  [topic('associations', 'modification des statuts', 'récépissé de déclaration'), 18],
  [topic('autre', 'mauvais destinataire', 'demande à préciser'), 12],
]

const complaints: Subjects = [
  [topic('attente au guichet', 'deux heures debout', 'guichet fermé avant l’heure'), 30],
  [topic('délai de réponse', 'troisième message sans réponse', 'aucune nouvelle depuis un mois'), 30],
  [topic('accueil téléphonique', 'standard injoignable', 'appel coupé'), 22],
  [topic('site internet', 'page introuvable', 'formulaire qui n’aboutit pas'), 18],
]

const events: Subjects = [
  [topic('manifestation', 'déclaration préalable', 'parcours et horaires'), 40],
  [topic('cérémonie', 'remise de décrets', 'accès des familles'), 20],
  [topic('visite de la préfecture', 'journées du patrimoine', 'groupe scolaire'), 20],
  [topic('concours et stages', 'calendrier', 'convention de stage'), 20],
]

const byName = { events, stay, titles, authorities, desk, complaints }
export type SubjectList = keyof typeof byName

/** Agents label one request in three when they log it alone; a bulk entry has a theme at most. */
export const subjectOf = (list: SubjectList, random: Random, isAlone: boolean): Subject => {
  const { theme, labels } = random.weighted(byName[list])
  const label = random.pick(labels)
  return isAlone && random.chance(0.35) ? { theme, label } : { theme }
}
