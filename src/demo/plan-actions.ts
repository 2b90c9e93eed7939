// What the improvement plan of the demonstration is made of: actions of an even year and of an odd one.

import type { PlanModule } from '../register/kinds/improvement.ts'

export interface PlannedAction {
  readonly module: PlanModule
  readonly title: string
  readonly source: string
  readonly owner: string
  /** The month in which it is due. */
  readonly due: number
  /** The month in which it enters the plan; January where none is said. */
  readonly added?: number
}

type Row = readonly [PlanModule, title: string, source: string, owner: string, due: number, added?: number]

const planned = ([module, title, source, owner, due, added]: Row): PlannedAction => ({
  module,
  title,
  source,
  owner,
  due,
  ...(added === undefined ? {} : { added }),
})

const evenRows: readonly Row[] = [
  ['module-1', 'Réécrire les réponses types du séjour', 'audit à blanc', 'Séjour', 3],
  ['module-1', 'Afficher les temps d’attente à l’accueil', 'enquête de satisfaction', 'Accueil', 9, 7],
  ['module-1', 'Former les agents du standard aux transferts', 'appels perdus', 'Accueil', 5],
  ['module-1', 'Mettre à jour les horaires sur tous les supports', 'réclamations', 'Communication', 2],
  ['module-1', 'Nommer un suppléant pour chaque boîte fonctionnelle', 'audit à blanc', 'SGCD', 4],
  ['module-1', 'Accuser réception des courriels transférés', 'enquête mystère', 'Accueil', 10, 5],
  ['module-1', 'Rendre le guichet accessible en fauteuil', 'registre d’accessibilité', 'SGCD', 12],
  ['module-2', 'Publier les délais d’instruction des titres', 'comité de pilotage', 'Titres', 3],
  ['module-2', 'Vérifier les dossiers sensibles à deux', 'comité de pilotage', 'Titres', 6],
  ['module-3', 'Refaire l’annuaire de crise', 'exercice de sécurité civile', 'Cabinet', 6],
  ['module-4', 'Répartir les courriers de légalité par arrondissement', 'délais manqués', 'Collectivités', 5],
  ['module-4', 'Proposer un créneau fixe aux élus', 'délais manqués', 'Collectivités', 11, 4],
  ['steering', 'Réunir les référents chaque trimestre', 'comité de pilotage', 'référent qualité', 12],
  ['steering', 'Présenter les résultats aux agents', 'audit à blanc', 'référent qualité', 6],
]

const oddRows: readonly Row[] = [
  ['module-1', 'Traduire les pages les plus lues', 'enquête de satisfaction', 'Communication', 5],
  ['module-1', 'Installer une borne de prise de rendez-vous', 'réclamations', 'SGCD', 10],
  ['module-1', 'Relire les courriers d’attente', 'audit à blanc', 'Séjour', 3],
  ['module-1', 'Suivre les relances dans le registre', 'audit à blanc', 'Accueil', 4],
  ['module-1', 'Revoir la signalétique du hall', 'enquête de satisfaction', 'SGCD', 9, 7],
  ['module-1', 'Annoncer les fermetures un mois à l’avance', 'réclamations', 'Communication', 6, 5],
  ['module-2', 'Former deux agents à la fraude documentaire', 'comité de pilotage', 'Titres', 6],
  ['module-2', 'Suivre les dossiers de plus de 60 jours', 'délais manqués', 'Séjour', 9],
  ['module-3', 'Tester l’alerte des maires', 'exercice de sécurité civile', 'Cabinet', 4],
  ['module-4', 'Écrire un guide du contrôle budgétaire', 'questions des mairies', 'Collectivités', 8],
  ['module-4', 'Ouvrir une ligne directe aux secrétaires de mairie', 'questions des mairies', 'Collectivités', 11],
  ['steering', 'Renouveler la charte d’accueil', 'comité de pilotage', 'référent qualité', 12],
  ['steering', 'Préparer l’audit du label', 'comité de pilotage', 'référent qualité', 9],
]

/** Two lists in turn, so that what is left of one year does not stand twice in the next one's plan. */
export const actionsOf = (year: number): readonly PlannedAction[] => (year % 2 === 0 ? evenRows : oddRows).map(planned)
