// How the less simple facts of a request are written in a cell.

import type { RequestEntry } from '../register/entry.ts'
import { type Cell, type FileLanguage, wordFor } from './column.ts'
import { joinList } from './list-cell.ts'
import { outsideCell } from './outside.ts'
import { replyWords, voidWords, yesNoWords } from './value-words.ts'

/** `oui`, or an empty cell. */
export const flag = (value: true | undefined, language: FileLanguage): Cell =>
  value ? wordFor(yesNoWords, 'yes', language) : undefined

export const acknowledgementCell = ({ acknowledgement }: RequestEntry, language: FileLanguage): Cell => {
  if (acknowledgement === undefined) return undefined
  if (!acknowledgement.sent) return wordFor(yesNoWords, 'no', language)
  return acknowledgement.on === undefined ? wordFor(yesNoWords, 'yes', language) : { date: acknowledgement.on }
}

/** Transfers in order, the one outside the préfecture last. */
export const transferCells = ({ transfers = [], outcome }: RequestEntry, language: FileLanguage) => {
  const inside = transfers.map(({ from = '', to, on }) => ({ from, to, on }))
  if (outcome?.kind !== 'outside') return inside
  return [...inside, { from: '', to: outsideCell(outcome.to, language), on: outcome.on }]
}

export const replyCell = ({ outcome, holdings }: RequestEntry, language: FileLanguage): Cell => {
  if (outcome?.kind === 'replied') return wordFor(replyWords, 'substantive', language)
  if (outcome?.kind === 'undated') return wordFor(replyWords, 'undated', language)
  return outcome === undefined && holdings?.length ? wordFor(replyWords, 'holding', language) : undefined
}

/** `doublon` or `erreur` first when an officer vouched for it, then the reason if it says more. */
export const reasonCell = ({ outcome }: RequestEntry, language: FileLanguage): Cell => {
  if (outcome?.kind !== 'closed') return undefined
  if (outcome.void === undefined) return joinList([outcome.reason])
  const word = wordFor(voidWords, outcome.void, language) ?? ''
  return outcome.reason === word || outcome.reason === '' ? word : joinList([word, outcome.reason])
}
