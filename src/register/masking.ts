// Personal data is masked before it is stored: the register keeps what a request is about, never whose it is.

export interface Masked {
  readonly text: string
  readonly masked: boolean
}

const placeholder = '[…]'

/** A mail address up to the next space or bracket, `@` written out in brackets included. */
const mail =
  /(?<![^\s@<>()[\],;:"«»])[^\s@<>()[\],;:"«»]+(?:[@＠]|\s?[([]\s?(?:at|arobase)\s?[)\]]\s?)[^\s<>()[\],;:"«»]+/giu

/** Seven digits or more, whatever separates them: telephone, file, social security numbers. */
const digits = /[+(]{0,2}\p{Nd}(?:[\s\p{Cf}\p{Pd}.()/_]{0,3}\p{Nd}){6,}/u

/** What a date must not run into, else a telephone number could pass for one. */
const end = String.raw`(?![-./]?\d|\s\d\d[\s.]?\d\d)`

/** Runs of digits that are nobody's: ISO dates, dates, days of a month, ranges of years, amounts. */
const kept = [
  String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?${end}`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])(?<mark>[-./])(?:0?[1-9]|1[0-2])\k<mark>(?:(?:19|20)\d{2}|\d{2})${end}`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])${end}`,
  String.raw`(?:19|20)\d{2}[-–/](?:19|20)\d{2}${end}`,
  String.raw`(?:[1-9]\d{0,2}(?:[\s.]\d{3}){1,3}|\d{1,7})(?:,\d{1,2})?\s?(?:[kM]?€|euros?(?!\p{L})|EUR(?!\p{L}))`,
].join('|')

/** Both are read in one pass, so that what is kept comes first where it stands first. */
const numbers = new RegExp(String.raw`(?<!\p{Nd})(?<kept>${kept})|${digits.source}`, 'gu')

/** Plates (AA-123-AA, 1234 AB 59) and French passports or permits (12AB34567). */
const documents =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|[a-z]{2}-?\d{3}-?[a-z]{2}|\d{3,4}[ -]?[A-Z]{2,3}[ -]?(?:\d{2,3}|2[AB])|\d{2}[ -]?[A-Z]{2}[ -]?\d{5})(?![\p{L}\p{N}])/gu

/** Other numbers of documents: letters among five digits or more, or nine capitals and digits mixed (identity cards). */
const identifiers =
  /(?<![\p{L}\p{N}])(?:(?=\d*\p{L})(?=(?:\p{L}*\d){5})[\p{L}\d]{8,}|(?=[A-Z\d]*\d[A-Z\d]*\d)(?=[A-Z\d]*\d[A-Z])[A-Z\d]{9})(?![\p{L}\p{N}])/gu

const surname = String.raw`(?:d['’])?\p{Lu}[\p{L}\p{M}'’.-]*`
const particles = String.raw`(?:(?:de|du|des|la|le|van|von|der|den|di|da|do|dos|del|el|al|ben|bin|et|ou)\s){0,3}`

/** Officials go by their office, which is nobody's name: "M. le Préfet". */
const office = String.raw`l[ea]\s(?i:préf|sous-|mair|présid|minist|direct|secr|procur|rect|déput|sénat|conseil|chef|comm|référ|juge|défens)`

/** Words that follow a civility in small letters without being a name: "madame a rappelé". */
const plainWord = String.raw`(?:l[ea]s?|d[eu]s?|et|ou|aux?|à|a|est|en|un|une|qui|que|sans|pour|par|avec|ne|se)(?![\p{L}'’])|[ldnsc]['’]`

/** A civility and the name after it, which may be typed in small letters after the plainest civilities. */
const names = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:`,
    String.raw`(?:(?i:mm?\.|mr\.?|mmes?\.?|mlles?\.?|messieurs|mesdames|monsieur|madame|mademoiselle|ma[iî]tre|dr\.?|docteur)|MM?|Me\.?|Mrs\.?|Ms\.?)`,
    String.raw`\s{1,2}(?!${office})${particles}${surname}`,
    String.raw`|(?:M\.|(?i:mr|mme|mlle)\.?|(?i:monsieur|madame|mademoiselle))\s{1,2}(?!${plainWord})\p{Ll}[\p{L}\p{M}'’-]+`,
    String.raw`)(?:\s${particles}${surname}){0,4}`,
  ].join(''),
  'gu',
)

/** The text with personal data replaced, and whether anything was. */
export const maskPersonalData = (text: string): Masked => {
  const masked = text
    .replace(mail, placeholder)
    .replace(numbers, (found: string, ofNobody: string | undefined) => (ofNobody === undefined ? placeholder : found))
    .replace(documents, placeholder)
    .replace(identifiers, placeholder)
    .replace(names, placeholder)
  return { text: masked, masked: masked !== text }
}

/** A telephone number in pairs, as French ones are written, or with the sign of international ones. */
const telephone =
  /(?<![\p{L}\p{Nd}])(?:(?:(?:\+|00)\p{Nd}{1,3}[\s./-]?(?:\(0\)[\s./-]?)?\p{Nd}|0\p{Nd})(?:[\s./-]\p{Nd}{2}){4}|\+\p{Nd}{9,14})(?!\p{Nd})/gu

/**
 * A reference without what can only be of a person: mail address, telephone
 * number, civility and name. Its digits stay, however many they are: they are
 * the key under which the other system keeps the request, and what finds it there.
 */
export const maskReference = (text: string): Masked => {
  const masked = text.replace(mail, placeholder).replace(telephone, placeholder).replace(names, placeholder)
  return { text: masked, masked: masked !== text }
}

/** Who writes under a name of their own: `prenom.nom@…`, or at a provider of private mail. A service's is `pref-etrangers@…`. */
const personalMail =
  /(?<![^\s<([,;:"«])(?:\p{L}[\p{L}-]{0,40}\.\p{L}[\p{L}-]{0,40}@[\p{L}\d.-]{1,80}\.\p{L}{2,}|[\p{L}\d._-]{1,60}@(?:gmail|outlook|hotmail|yahoo|orange|wanadoo|free|sfr|laposte|icloud|live)\.\p{L}{2,3})/giu

/**
 * What in a text seems to be of one person, as it is written there: civility and name, document numbers, mail addresses
 * under a person's name. Telephone numbers and addresses are left out: a service has them too.
 */
export const personsIn = (text: string): readonly string[] => [
  ...new Set([names, documents, personalMail].flatMap((pattern) => text.match(pattern) ?? [])),
]
