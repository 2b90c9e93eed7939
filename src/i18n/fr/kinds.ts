// What the kinds of entries are called in French.

import type { EntryKind } from '../../register/entry.ts'

interface KindWords {
  /** "un rendez-vous". */
  readonly one: string
  /** After "une colonne": "de rendez-vous". */
  readonly of: string
  /** "cette ligne est un rendez-vous". */
  readonly line: string
}

export const kinds: Readonly<Record<EntryKind, KindWords>> = {
  request: { one: 'une demande', of: 'de demandes', line: 'cette ligne est une demande' },
  calls: { one: 'un décompte d’appels', of: 'd’appels', line: 'cette ligne compte des appels' },
  appointment: { one: 'un rendez-vous', of: 'de rendez-vous', line: 'cette ligne est un rendez-vous' },
  update: {
    one: 'une mise à jour du site',
    of: 'de mises à jour du site',
    line: 'cette ligne est une mise à jour du site',
  },
  measure: { one: 'une mesure', of: 'de mesures', line: 'cette ligne est une mesure' },
  survey: { one: 'une question d’enquête', of: 'd’enquêtes', line: 'cette ligne est une question d’enquête' },
  mystery: { one: 'une enquête mystère', of: 'd’enquêtes mystère', line: 'cette ligne est une enquête mystère' },
  contact: {
    one: 'un contact d’enquête mystère',
    of: 'de contacts d’enquête mystère',
    line: 'cette ligne est un contact d’enquête mystère',
  },
  improvement: { one: 'une action du plan', of: 'du plan d’actions', line: 'cette ligne est une action du plan' },
  template: { one: 'un modèle de réponse', of: 'de modèles', line: 'cette ligne est un modèle de réponse' },
  sampling: {
    one: 'une déclaration d’échantillon',
    of: 'd’échantillons',
    line: 'cette ligne déclare un échantillon',
  },
}
