// The signature of a period: what it holds, and what is said of it.

import type { Period } from '../../src/calendar/period.ts'
import { personName } from '../../src/chat/person.ts'
import { type Reply, textReply } from '../../src/chat/reply.ts'
import { differenceLine } from '../../src/digests/closed-lines.ts'
import { UserError } from '../../src/errors.ts'
import type { ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import type { Closing } from '../../src/indicators/closing/closing.ts'
import { signPeriod } from '../../src/indicators/closing/sign-period.ts'
import { isSameSigned, versionDifferences } from '../../src/indicators/closing/signed-figure.ts'
import type { Basis, FigureSetting } from '../../src/indicators/query.ts'
import { instantText } from '../../src/register/ids.ts'
import type { ListEntries } from '../../src/register/ports.ts'
import type { Conversation, Outcome } from '../command.ts'

interface Signing {
  readonly closed: ClosedPeriods
  readonly register: ListEntries
  readonly figures: FigureSetting
}

/** `before` is the version that this one comes after. */
const signedReply = (closing: Closing, before: Closing | undefined, { words }: Conversation): Reply => {
  const { closings, periods } = words
  const { period, version, groups, entries } = closing
  const judged = (groups.find(({ by }) => by === 'total')?.figures ?? []).filter(({ met }) => met !== null)
  const met = judged.filter((figure) => figure.met === true).length
  const counted = entries.reduce((sum, [first, last]) => sum + last - first + 1, 0)
  const name = periods.name(period)
  const [rates = ''] = words.vocabulary.commands.rates.names
  const since =
    before === undefined
      ? []
      : [
          closings.earlierKept(before.version),
          ...versionDifferences(before, closing).map(([was, is]) => differenceLine(was, is, words)),
        ]
  return textReply(closings.signed(name, version), [
    closings.signedTargets(met, judged.length, counted),
    ...since,
    closings.stays(`!${rates} ${name}`),
  ])
}

/**
 * Decides a signature. What this very message signed before, when the process
 * died without answering, is answered again and not signed twice: the
 * signature itself keeps its key. Throws a UserError when signing again would
 * sign the same, or when nothing is there to be signed.
 */
export const signOffPeriod = async (
  period: Period,
  basis: Basis,
  conversation: Conversation,
  { closed, register, figures }: Signing,
): Promise<Outcome> => {
  const { today, user, key, now, words } = conversation
  const versions = await closed.versions(period)
  const closingAt = async (version: number): Promise<Closing | undefined> => {
    const summary = versions.find((each) => each.version === version)
    return summary && (await closed.open(summary)).closing
  }
  const own = versions.find((each) => each.key === key)
  const version = own?.version ?? versions.length + 1
  const before = await closingAt(version - 1)
  const signed = await closingAt(version)
  if (signed !== undefined) return { reply: signedReply(signed, before, conversation) }
  const closing = await signPeriod(
    { period, version, at: instantText(now), by: user, key, day: today, basis },
    register,
    figures,
  )
  if (closing.entries.length === 0)
    throw new UserError(({ closings, periods }) => closings.nothingToSign(periods.name(period)))
  if (before !== undefined && isSameSigned(before, closing)) {
    const signature = [before.day, today, personName(before.by), before.version] as const
    throw new UserError(({ closings }) => closings.unchanged(words.periods.name(period), ...signature))
  }
  return { reply: signedReply(closing, before, conversation), signs: closing }
}
