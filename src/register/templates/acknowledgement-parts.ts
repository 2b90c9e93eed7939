// What an acknowledgement of receipt has to say, and what a text does not name of it.

import {
  comparable,
  namesAddress,
  namesService,
  namesTelephone,
  placeholder,
  someDay,
  someDuration,
} from './named-parts.ts'

/**
 * `silence`: whether a decision may come about without a word, and which one;
 * `term`: when; `appeal`: within what time and how a refusal is challenged;
 * `certificate`: that a tacit acceptance is certified on demand.
 */
export const acknowledgementParts = [
  'receipt',
  'service',
  'address',
  'telephone',
  'silence',
  'term',
  'appeal',
  'certificate',
] as const
export type AcknowledgementPart = (typeof acknowledgementParts)[number]

/** "Accusé de réception" says what the text is, not when anything came. */
const title = /\baccuses? de (?:bonne )?reception|\backnowledge?ments? of receipt/g

const receipt = new RegExp(
  [
    placeholder(String.raw`recept|\brecu|received|receipt`),
    String.raw`\b(?:recu|recue|recus|recues|recevons|parvenue?s?|arrivee?s?|enregistree?s?|receptionnee?s?|received)\b[^.\n[]{0,40}?(?:${someDay}|\bce jour\b|\baujourd'hui\b|\btoday\b)`,
    String.raw`\breception ?:? ?(?:le )?${someDay}`,
  ].join('|'),
  'gu',
)

/** Where a text speaks of a decision that nobody takes. */
const tacit =
  /\bimplicite|\bsilence\b|\breputee?s?\b|\bvaut\b|\bvaudra\b|\bdefaut de (?:reponse|notification|decision)|\b(?:sans|absence de) (?:reponse|decision)|\bconsideree?s? comme|\bimplied|\bdeemed|\bno (?:reply|answer|decision)/u

const noneComes =
  /\bn'(?:appelle|entraine|est|ouvre|emporte)[^.\n]{0,60}\bdecision\b|\bne (?:donne|peut|fait|saurait)[^.\n]{0,80}\bimplicite|\baucune decision implicite|\bno (?:implied|tacit) decision/u

const refused = /\brejet|\brefus|\breject/u
const accepted = /\baccept|\baccord\b|\baccordee?\b|\bgranted/u

/** The sentences in which a match stands, each with the one before it: "Délai : deux mois. Sans réponse à cette date…" */
const around = (compared: string, pattern: RegExp): string => {
  const sentences = compared.split(/(?<=[.;!?])\s|\n+/)
  return sentences
    .map((sentence, at) => (pattern.test(sentence) ? `${sentences[at - 1] ?? ''}\n${sentence}` : ''))
    .join('\n')
}

const termPlaceholder = new RegExp(
  `${placeholder(String.raw`(?:delai|date|echeance|duree|term).{0,30}(?:decision|implicite|rejet|refus|accept|reponse|limite)`)}|\\[(?:le )?delai\\]|\\[duree\\]|\\[time limit\\]`,
  'u',
)
const term = new RegExp(`${someDay}|${someDuration}|${placeholder('delai|duree|echeance|time')}`, 'u')
const appeal = /\brecours\b|\bcontest|\btribunal\b|\bappeal|\bchalleng/u
const certificate = /\battestation\b|\bcertificat|\bl\. ?232-3\b/u

/**
 * The parts that a text does not name, in the order of the law; none when it
 * names them all. A part is named by its words, by a placeholder or by what it
 * is: a telephone number. Whether what is said is right in law is not looked at.
 *
 * Source: code des relations entre le public et l'administration, article
 * R. 112-5 (letters) and, for what came electronically, R. 112-11-1, where an
 * address of either sort is enough: that one is asked for here, as a template
 * serves both. Under both, the text says whether a decision may come about
 * without a word (so that saying that none does is enough), when, and then how
 * a refusal is challenged, or that an acceptance is certified.
 */
export const missingParts = (text: string): readonly AcknowledgementPart[] => {
  const compared = comparable(text).replace(title, ' ')
  const received = compared.match(receipt) !== null
  // The day of receipt is not the one on which a decision comes about.
  const rest = compared.replace(receipt, ' ')
  const spoken = around(rest, tacit)
  const comesNone = noneComes.test(rest)
  const isRefusal = refused.test(spoken)
  const isAcceptance = accepted.test(spoken)
  const isSaid = comesNone || isRefusal || isAcceptance
  const comes = !comesNone && isSaid
  const named: Readonly<Record<AcknowledgementPart, boolean>> = {
    receipt: received,
    service: namesService(compared),
    address: namesAddress(compared),
    telephone: namesTelephone(compared),
    silence: isSaid,
    term: !comes || term.test(spoken) || termPlaceholder.test(rest),
    appeal: !comes || !isRefusal || appeal.test(rest),
    certificate: !comes || !isAcceptance || certificate.test(rest),
  }
  return acknowledgementParts.filter((part) => !named[part])
}
