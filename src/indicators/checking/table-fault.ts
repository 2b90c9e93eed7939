// What can be wrong with a cell of a table that is given to be checked.

export interface TableFault {
  readonly line: number
  /** The column's name, as it is taught. */
  readonly column: { readonly fr: string; readonly en: string }
  /** Shortened; '' when the cell must not be empty. */
  readonly text: string
  readonly kind: 'number' | 'count' | 'period' | 'choice' | 'missing'
}
