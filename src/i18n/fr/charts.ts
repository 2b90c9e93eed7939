// Words on pictures, in French: short, since they stand beside what they name.

import { agree } from './agreement.ts'

export const charts = {
  /** Instead of a picture. */
  empty: 'Aucune donnée à représenter.',
  /** Beside a drawn target. */
  target: 'cible',
  /** Where a value is missing, on the picture itself. */
  missing: 'sans donnée',
  gaps: 'Ligne interrompue\u00a0: aucune donnée.',
  interval: 'Zone claire\u00a0: intervalle de confiance à 95\u00a0%.',
  partial: 'Des parts inconnues manquent à certains totaux.',
  /** The small parts of a stack, taken together. */
  others: (count: number): string => `${count} autres`,
  /** What there was no room for. */
  left: (count: number): string =>
    `${count} ${agree(count, ['autre n’est pas représenté', 'autres ne sont pas représentés'])} ici.`,
}
