// Personal data is masked before it is stored: the register keeps what a request is about, never whose it is.

export interface Masked {
  readonly text: string
  readonly masked: boolean
}

const placeholder = '[…]'

/**
 * What is masked, each a bounded pattern (labels are short and hostile inputs
 * long): mail addresses; runs of seven digits or more, whatever separates them
 * (telephone, file, social security numbers); identifiers that mix letters
 * and digits (passports, permits, plates); a civility and the name after it.
 * Slashes do not join digits, so that 12/11/2026 stays a date.
 */
const patterns: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu,
  /\+?\(?\d(?:[ \u00A0\u202F.()-]{0,2}\d){6,40}/gu,
  /(?<![\p{L}\p{N}])(?=[\p{L}\d-]{0,12}\d[\p{L}\d-]{0,12}\d[\p{L}\d-]{0,12}\d[\p{L}\d-]{0,12}\d)(?=[\d-]{0,12}\p{Lu})[\p{Lu}\d-]{6,20}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2}-?\d{3}-?[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Me|Dr|Monsieur|Madame|Mademoiselle|Maître)\.?[ \u00A0]{1,2}\p{Lu}[\p{L}'’-]{0,40}(?:[ \u00A0]\p{Lu}[\p{L}'’-]{0,40}){0,3}/gu,
]

/** The text with personal data replaced, and whether anything was. */
export const maskPersonalData = (text: string): Masked => {
  let masked = text
  for (const pattern of patterns) masked = masked.replace(pattern, placeholder)
  return { text: masked, masked: masked !== text }
}
