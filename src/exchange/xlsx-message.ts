// What the worker that reads spreadsheets answers.

export type XlsxFault = 'damaged' | 'encrypted' | 'too-large-unpacked' | 'not-a-workbook'

export type XlsxMessage =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'fault'; readonly fault: XlsxFault }
