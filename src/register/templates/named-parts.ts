// What a template's text names: its words without accents or case, and what stands in its square brackets.

import { fold } from '../directory.ts'

/** As it is compared: each line folded, the lines kept apart. Placeholders keep their brackets. */
export const comparable = (text: string): string => text.split('\n').map(fold).join('\n')

const months =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december'

/** Longer brackets are no placeholder. */
const within = String.raw`[^[\]\n]{0,80}`

/** A placeholder whose words match: `[date de réception]`. */
export const placeholder = (words: string): string => String.raw`\[${within}(?:${words})${within}\]`

/** A placeholder for a day, as `[date]`, `[jj/mm/aaaa]`, `[…]` or `[XX]`. */
const dayPlaceholder = placeholder(String.raw`\bdate|\bjour|\bday|jj|dd|mm|xx|__|\.\.|…`)

/** What is left to be filled in by hand: `__/__/____`, `…`. */
const blank = String.raw`_{2,}(?: ?[/.-] ?_{2,})*|(?<=\s)\.{3,}`

const numericDay = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\b(?:0?[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2])\b`

/** A day, written or left to be filled in. */
export const someDay = String.raw`(?:${dayPlaceholder}|${numericDay}|\d{1,2}(?:er)? (?:${months})\b|${blank})`

/** "fin décembre", "courant du mois", "la semaine prochaine". */
export const someTime = String.raw`\b(?:fin|debut|courant|mi)[ -](?:de |du |d')?(?:la |le |ce |cette )?(?:semaine|mois|trimestre|annee|${months})\b|\b(?:semaine|mois) prochaine?\b|\b(?:next|end of the) (?:week|month)\b`

/** A number of days, weeks or months, written or left to be filled in. */
export const someDuration = String.raw`(?:\d{1,3}|\[${within}\]|\b(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|one|two|three|four|five|six|ten))(?: ?\([^()\n]{1,12}\))? ?(?:jours?|semaines?|mois|heures?|days?|weeks?|months?|hours?)\b`

/** "12 rue …", "35000 Rennes", "CS 12345", "cedex". */
const postalAddress = String.raw`\b\d{5} [a-z[]|\bcedex\b|\bcs \d{4,5}\b|\b\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|place|boulevard|quai|cours|allee|chemin|route|esplanade|square)\b`

const mailAddress = String.raw`[^\s@[\]]{1,64}@[^\s@[\]]{1,64}\.[a-z]{2,}`

const telephoneNumber = String.raw`(?:\+\d{2,3}|\b0) ?(?:\(0\) ?)?\d(?:[ .-]?\d{2}){4}\b`

/** The public's own address or telephone is not the service's. */
const ofService = String.raw`(?![^[\]\n]*(?:demandeu|usager|votre|requester|your))`

const matching = (...patterns: readonly string[]) => {
  const pattern = new RegExp(patterns.join('|'), 'u')
  return (compared: string): boolean => pattern.test(compared)
}

/** Which service it is from, by name or by a placeholder. "Nos services" and "service public" name none. */
export const namesService = matching(
  placeholder(String.raw`service|bureau|pole|direction|guichet|mission|cellule|section|prefecture|office|department`),
  String.raw`(?<!\b(?:notre|votre|mon|ce|meme|our|your) )\b(?:service|bureau|pole|section|cellule|mission|guichet|direction|sous-prefecture|prefecture|office|department)\b(?![ -]public| en ligne)`,
)

export const namesAddress = matching(
  String.raw`\[${ofService}${within}(?:adresse|postal|courriel|e-?mail|\bmel\b|address)${within}\]`,
  mailAddress,
  postalAddress,
  String.raw`\baddress[^.\n]{0,30}: ?\S|\badresse[^.\n]{0,30}: ?\S`,
)

export const namesTelephone = matching(
  String.raw`\[${ofService}${within}(?:tel|phone|numero d'appel|standard)${within}\]`,
  telephoneNumber,
  String.raw`\b(?:tel|telephone|phone)\b[^\n\d[]{0,30}(?:\d{2}|\[)`,
)
