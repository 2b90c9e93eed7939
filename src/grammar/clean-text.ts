// What reaches the grammar, the register and terminals is text: no control characters, one way to write each letter.

/** Control, bidirectional and zero-width characters: invisible, and able to rewrite what a reader sees. */
const invisible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g

/** A text without invisible characters, in Unicode's composed form (NFC), its lone surrogates replaced. Linear time. */
export const cleanText = (text: string): string => text.toWellFormed().replace(invisible, '').normalize('NFC')
