// Texts as Slack reads them: nothing that anybody typed can mention, link or be read as markup.

/** The only three signs that make mentions and links; in this order, `&` first. Source: Slack, formatting text for app surfaces. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Seen by nobody, and no letter: a sign with one on either side begins and ends no emphasis. */
const apart = '\u200B'

/** Signs of emphasis beside a space or a sign, names of emoji, and what begins a quotation. */
const markup = /(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])|:(?=[\p{L}\p{N}_+'-]+:)|^(?=>)/gu

/** Most texts have none of these signs, nor two colons; looking at the letters beside them takes long. */
const anySign = /[*_~`]|:[^:]+:|^>/

/** Escaped, and shown letter by letter where marks of emphasis are read. */
export const escapeMarkup = (text: string): string =>
  escapeText(anySign.test(text) ? text.replaceAll(markup, `${apart}$&${apart}`) : text)
