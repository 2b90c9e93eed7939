// Sampling weeks are declared: from then on their year counts otherwise, which the answer says.

import { dateOf, type Day, dayOf } from '../../src/calendar/local-date.ts'
import type { Period } from '../../src/calendar/period.ts'
import { textReply } from '../../src/chat/reply.ts'
import { UserError } from '../../src/errors.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { leftAsideBy } from '../../src/indicators/sampled-requests.ts'
import type { FigureSetting } from '../../src/indicators/query.ts'
import { type Directory, fold, localPart } from '../../src/register/directory.ts'
import { type Draft, numberedDraft } from '../../src/register/entry.ts'
import { contradictionOf } from '../../src/register/kinds/kinds.ts'
import { declaredAfterwards, type SamplingEntry } from '../../src/register/kinds/sampling.ts'
import type { ListEntries, ReserveIds } from '../../src/register/ports.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Conversation, Outcome } from '../command.ts'
import { knownSamplings } from '../reading/sampling-list.ts'
import { maskTexts } from './masked-texts.ts'

export interface SamplingTyped {
  readonly letters?: true | undefined
  readonly mailbox?: string | undefined
  readonly service?: string | undefined
  readonly week?: Period | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

interface Reading {
  readonly register: ListEntries
  readonly directory: Directory
  readonly figures: FigureSetting
  readonly rules: Rules
}

type Declaring = Reading & { readonly register: ReserveIds }

type Sampled = Pick<SamplingEntry, 'mailbox' | 'service'>

/** What is sampled. Throws a UserError unless it is a mailbox, or letters. */
const placeTyped = ({ letters, mailbox, service }: SamplingTyped, directory: Directory): Sampled => {
  if (mailbox === undefined) {
    if (letters === undefined) throw new UserError(({ samplings }) => samplings.whichPlace)
    return service === undefined ? {} : { service }
  }
  if (letters !== undefined) throw new UserError(({ samplings }) => samplings.onePlace)
  if (service !== undefined) throw new UserError(({ samplings }) => samplings.serviceOfLetters(mailbox))
  const declared = directory.mailbox(mailbox)
  return {
    mailbox: declared?.name ?? localPart(mailbox),
    ...(declared?.service === undefined ? {} : { service: declared.service }),
  }
}

/** Throws a UserError unless the days were said once, both of them. */
const daysTyped = ({ week, from, to }: SamplingTyped): Pick<Period, 'start' | 'end'> => {
  if (week !== undefined && from === undefined && to === undefined) return week
  if (week !== undefined || from === undefined || to === undefined)
    throw new UserError(({ samplings }) => samplings.whichDays)
  return { start: from, end: to }
}

/** Whether two declarations are about the same requests; letters without service are those of all. */
const isSamePlace = (a: Sampled, b: Sampled): boolean => {
  if (a.mailbox !== undefined || b.mailbox !== undefined) return fold(a.mailbox ?? '') === fold(b.mailbox ?? '')
  return a.service === undefined || b.service === undefined || fold(a.service) === fold(b.service)
}

/** When its rooms are told of it, or that its days may have been chosen to please. */
const toldOf = (entry: SamplingEntry, { workingDays }: Rules, { words, today }: Conversation): Line => {
  if (declaredAfterwards(entry)) return words.samplings.chosenAfterwards
  const eve = workingDays.before(dayOf(entry.start))
  return eve > today ? words.samplings.announcedOn(eve, today) : words.samplings.announcedEachDay
}

/** Throws a UserError naming the declaration that has some of the days already. */
const checkApart = (
  { start, end }: Pick<SamplingEntry, 'start' | 'end'>,
  others: readonly SamplingEntry[],
  today: Day,
): void => {
  const found = others.find((other) => start <= other.end && other.start <= end)
  if (found !== undefined) throw new UserError(({ samplings }) => samplings.overlaps(found, today))
}

/**
 * What a declaration, new or corrected, changes in the figures of its year.
 * Throws a UserError naming the other one that already has some of its days.
 */
export const effectOfSampling = async (
  entry: SamplingEntry,
  conversation: Conversation,
  { register, directory, figures, rules }: Reading,
): Promise<readonly Line[]> => {
  const { words, today } = conversation
  const others = (await knownSamplings(register)).filter((other) => other.id !== entry.id && isSamePlace(entry, other))
  checkApart(entry, others, today)
  const year = entry.start.slice(0, 4)
  const beside = others.filter(({ start }) => start.startsWith(year))
  const aside = await leftAsideBy(entry, register, figures)
  const box = entry.mailbox === undefined ? undefined : directory.mailbox(entry.mailbox)
  return [
    beside.length === 0 ? words.samplings.counts(entry) : words.samplings.countsWith(entry, beside.toReversed(), today),
    ...(aside === 0 ? [] : [words.samplings.leftAside(aside)]),
    ...(box?.exhaustive === true ? [words.samplings.noLongerExhaustive(box.name, year)] : []),
    toldOf(entry, rules, conversation),
  ]
}

/** Throws a UserError when the place or the days are missing, or when some of the days are declared already. */
export const declareSampling = async (
  typed: SamplingTyped,
  conversation: Conversation,
  capabilities: Declaring,
): Promise<Outcome> => {
  const { today, logged, words } = conversation
  const { kept, notes } = maskTexts({}, placeTyped(typed, capabilities.directory), capabilities.directory, words)
  const { start, end } = daysTyped(typed)
  const draft: Draft<SamplingEntry> = {
    kind: 'sampling',
    ...kept,
    start: dateOf(start),
    end: dateOf(end),
    declared: dateOf(today),
    logged,
  }
  const contradiction = contradictionOf(draft, dateOf(today))
  if (contradiction) throw new UserError((catalogue) => catalogue.contradictions.refusal(contradiction, today))
  const others = (await knownSamplings(capabilities.register)).filter((other) => isSamePlace(draft, other))
  checkApart(draft, others, today)
  const [id] = await capabilities.register.reserve(1)
  if (id === undefined) throw new Error('the register gave no number')
  const after = numberedDraft(id, draft)
  if (after.kind !== 'sampling') throw new Error('a sample was drafted')
  const effect = await effectOfSampling(after, conversation, capabilities)
  return {
    changes: [{ after }],
    reply: textReply(words.samplings.declared(after, today), [...notes, ...effect, words.confirmations.undoHint]),
  }
}
