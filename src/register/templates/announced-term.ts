// Whether a holding reply announces when the answer will come.

import { comparable, placeholder, someDay, someDuration, someTime } from './named-parts.ts'

/** What is past says nothing of the answer: "reçu le [date]", "votre message du 12 mars", "depuis trois semaines". */
const past = new RegExp(
  [
    placeholder(String.raw`recept|\brecu|received|receipt|demande|naissance`),
    String.raw`\b(?:recue?s?|reception|parvenue?s?|enregistree?s?|envoyee?s?|adressee?s?|transmise?s?|received|sent)\b[^.\n[]{0,40}?${someDay}`,
    String.raw`(?<!\ba (?:partir|compter) |\bsemaine )\b(?:du|of|dated) ${someDay}`,
    String.raw`\b(?:depuis|il y a|since) (?:plus de |environ )?${someDuration}`,
    String.raw`${someDuration} sur \d`,
  ].join('|'),
  'gu',
)

const term = new RegExp(
  `${someTime}|${someDay}|${someDuration}|${placeholder('delai|duree|echeance|semaine|mois|deadline|time|week|month')}`,
  'u',
)

/**
 * Whether the text names a date or a duration to come, written or left to be
 * filled in (`[date]`, `sous [nombre] semaines`): without one, a holding reply
 * stops no deadline.
 */
export const announcesTerm = (text: string): boolean => term.test(comparable(text).replace(past, ' '))
