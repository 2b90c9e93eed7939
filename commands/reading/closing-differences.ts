// How far signed periods are from what the register gives now, and which entries make the difference: /arrêter écarts.

import type { Period } from '../../src/calendar/period.ts'
import { personName } from '../../src/chat/person.ts'
import { type Block, linesReply, textReply } from '../../src/chat/reply.ts'
import { closingCommands, differenceLine } from '../../src/digests/closed-lines.ts'
import type { Line } from '../../src/i18n/rich-text.ts'
import { joinLines } from '../../src/i18n/rich-text.ts'
import type { ClosedPeriod, ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import { compareClosing, type FigureDifference } from '../../src/indicators/closing/compare-closing.ts'
import type { FigureSetting } from '../../src/indicators/query.ts'
import type { EntryId } from '../../src/register/ids.ts'
import type { ListEntries, ReadEntry } from '../../src/register/ports.ts'
import type { Conversation, Outcome } from '../command.ts'
import { fieldDifferences } from './field-differences.ts'

interface Reading {
  readonly closed: ClosedPeriods
  readonly register: ListEntries & ReadEntry
  readonly figures: FigureSetting
}

const mostFigures = 20
const mostEntries = 20

const groupName = (
  { by, key, period }: FigureDifference,
  { indicators, periods }: Conversation['words'],
): string | undefined => {
  if (by === 'total') return undefined
  if (by === 'month') return periods.name(period)
  return key === '' ? indicators.nameless[by] : key
}

/** What became of an entry since it was signed. */
const entryLine = async (
  id: EntryId,
  { signed }: ClosedPeriod,
  register: ReadEntry,
  { words, today }: Conversation,
): Promise<Line> => {
  const { closings } = words
  const [then, now] = await Promise.all([signed.entry(id), register.get(id)])
  const told = (): Line => {
    if (then === undefined) return closings.entryAdded
    if (now === undefined || now.cancelled === true) return closings.entryCancelled
    const fields = fieldDifferences(then, now, words, today)
    return fields.length === 0 ? closings.entryRuled : joinLines(fields, ' · ')
  }
  return closings.entryChanged(id, told())
}

/** One period's figures and entries that are no longer as they were signed. */
export const closingDifferences = async (
  period: Period,
  conversation: Conversation,
  { closed, register, figures }: Reading,
): Promise<Outcome> => {
  const { words, today } = conversation
  const { closings, periods } = words
  const name = periods.name(period)
  const { sign } = closingCommands(period, words)
  const standing = await closed.standing(today)
  const summary = standing.find((each) => each.period.start === period.start && each.period.end === period.end)
  if (summary === undefined) return { reply: linesReply([closings.notClosed(name, sign)]) }
  const open = await closed.open(summary)
  const difference = await compareClosing(open, register, figures)
  if (difference === undefined) return { reply: linesReply([closings.same(name, summary.version)]) }
  const { entries, settingChanged } = difference
  const told = difference.figures.slice(0, mostFigures)
  const hidden = difference.figures.length - told.length
  const [shown, others] = [entries.slice(0, mostEntries), entries.length - mostEntries]
  const blocks: Block[] = [
    {
      kind: 'list',
      items: told.map((each) => differenceLine(each.signed, each.now, words, groupName(each, words))),
      ...(hidden > 0 ? { rest: closings.others(hidden) } : {}),
    },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            heading: closings.changedEntries,
            items: await Promise.all(shown.map((id) => entryLine(id, open, register, conversation))),
            ...(others > 0 ? { rest: closings.otherEntries(others) } : {}),
          },
        ]),
    {
      kind: 'text',
      lines: [...(settingChanged ? [closings.settingChanged] : []), closings.signAgain(sign, summary.version + 1)],
    },
  ]
  const title = closings.differs(name, summary.day, today, personName(summary.by), summary.version)
  return { reply: { ...textReply(title), blocks } }
}

/** The signed periods that would be counted otherwise today. */
export const differingClosings = async (
  { words, today }: Conversation,
  { closed, register, figures }: Reading,
): Promise<Outcome> => {
  const { closings, periods } = words
  const standing = await closed.standing(today)
  const items: Line[] = []
  for (const summary of standing) {
    const difference = await compareClosing(await closed.open(summary), register, figures)
    if (difference === undefined) continue
    const { differences } = closingCommands(summary.period, words)
    const name = periods.name(summary.period)
    items.push(closings.periodDiffers(name, summary.version, difference.entries, differences))
  }
  if (items.length === 0) return { reply: linesReply([closings.noneDiffer(standing.length)]) }
  return {
    reply: { ...textReply(closings.someDiffer(items.length, standing.length)), blocks: [{ kind: 'list', items }] },
  }
}
