// What the indicator of the improvement plan is called in French.

import type { IndicatorWords } from './indicators.ts'

export const planLabels = {
  'plan.done': {
    short: 'Actions du plan faites',
    full: 'Taux de réalisation du plan d’actions qualité (PAQ)',
    method:
      'Actions du plan d’amélioration faites au dernier jour de la période (aujourd’hui si elle est en cours), rapportées à toutes celles du plan ce jour-là\u00a0: les actions inscrites jusque-là, sauf celles faites avant le début de l’année. Toutes les actions sont comptées, sans intervalle\u00a0: le plan n’est pas un échantillon.',
    names: ['plan', 'plan d’actions', 'paq', 'actions du plan', 'actions'],
  },
} satisfies Readonly<Record<string, IndicatorWords>>
