// A text of several lines as the register keeps it.

/**
 * The text with one kind of line break, no space at the end of a line, at most
 * one blank line in a row, and none at either end. Linear time.
 */
export const tidyPassage = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
