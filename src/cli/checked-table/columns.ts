// The columns of a table of figures that is given to be checked, as people may write them.

import { fold } from '../../register/directory.ts'
import { cleanCell } from '../../exchange/read-cell.ts'

/** The first French and the first English name are the ones that are taught. */
const names = {
  indicator: ['indicateur', 'indicator', 'libellé', 'label'],
  period: ['période', 'period', 'mois', 'month'],
  part: ['partie', 'part', 'service', 'boîte', 'mailbox', 'classe', 'class', 'module'],
  numerator: ['nombre', 'numerator', 'numérateur', 'count'],
  denominator: ['sur', 'denominator', 'dénominateur', 'out of', 'base'],
  result: ['résultat', 'result', 'taux', 'rate', 'valeur', 'value', 'imprimé', 'printed'],
  target: ['cible', 'target', 'objectif'],
  direction: ['sens', 'direction'],
  met: ['atteinte', 'met', 'atteint', 'cible atteinte'],
  totals: ['total de', 'total of', 'total des'],
  breakdown: ['répartition', 'breakdown'],
  limit: ['délai', 'limit', 'délai limite'],
} as const

export type TableColumn = keyof typeof names

const tableColumns = Object.keys(names) as readonly TableColumn[]

/** As they are taught. */
export const columnNames = (column: TableColumn): { readonly fr: string; readonly en: string } => {
  const [fr, en] = names[column]
  return { fr, en }
}

const key = (text: string): string => fold(cleanCell(text).replace(/_/g, ' '))

const byName: ReadonlyMap<string, TableColumn> = new Map(
  tableColumns.flatMap((column) => names[column].map((name): [string, TableColumn] => [key(name), column])),
)

export const columnNamed = (text: string): TableColumn | undefined => byName.get(key(text))
