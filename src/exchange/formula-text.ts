// Texts that a spreadsheet would run as a formula: a quote keeps them texts in CSV files, and is taken off again, also
// from a workbook as which somebody saved such a file.

/**
 * What spreadsheets take for a formula. Quotes already there count as part of
 * the text, so that taking exactly one off always gives the text back.
 */
const formula = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text)

export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text)

/** In a workbook a text is a text; only what an import would take a quote off needs one more. */
export const guardQuote = (text: string): string => (guarded.test(text) ? `'${text}` : text)
