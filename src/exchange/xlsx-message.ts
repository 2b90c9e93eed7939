// What the worker that reads spreadsheets answers.

export type XlsxFault = 'damaged' | 'encrypted' | 'too-large-unpacked' | 'inflated' | 'not-a-workbook'

/** Rows come in several messages, in order, then `end`; or one fault instead. */
export type XlsxMessage =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly fault: XlsxFault }
