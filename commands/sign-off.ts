// Signing a period off, and what was signed: /arrêter novembre, /arrêter liste, /arrêter écarts novembre.

import { monthOf, type Month } from '../src/calendar/month.ts'
import { monthPeriod, type Period, wholeMonths } from '../src/calendar/period.ts'
import { closingCommands } from '../src/digests/closed-lines.ts'
import { UserError } from '../src/errors.ts'
import { either, word } from '../src/grammar/parameter.ts'
import { choice } from '../src/grammar/readers/choice.ts'
import { period } from '../src/grammar/readers/period.ts'
import type { FigureSetting } from '../src/indicators/query.ts'
import type { ListEntries, ReadEntry } from '../src/register/ports.ts'
import { signOffPeriod } from './acting/sign-off-period.ts'
import { type Conversation, defineCommand } from './command.ts'
import { closingDifferences, differingClosings } from './reading/closing-differences.ts'
import { closingList } from './reading/closing-list.ts'

/** The period by the name that it is signed under. Throws a UserError unless it is whole months that are over. */
const signable = (asked: Period | undefined, { today, words, role }: Conversation): Period => {
  const [name = ''] = words.vocabulary.commands.signOff.names
  if (role === 'agent') throw new UserError((catalogue) => catalogue.refusals.officersOnly(name))
  const { sign: example } = closingCommands(monthPeriod((monthOf(today) - 1) as Month), words)
  if (asked === undefined) throw new UserError(({ closings }) => closings.whichPeriod(example))
  if (asked.shape === 'week' || asked.shape === 'days')
    throw new UserError(({ closings }) => closings.notMonths(example))
  const whole = wholeMonths(asked.start, asked.end)
  if (whole.end >= today)
    throw new UserError(({ closings, periods }) => closings.notOver(periods.name(whole), whole.end, today))
  return whole
}

export const signOff = defineCommand({
  id: 'signOff',
  // What was signed is for everybody to read; signing asks for an officer.
  role: 'agent',
  changes: true,
  parameters: { list: word(choice('closings')), period: either(period), basis: either(choice('basis')) },
  run: (typed, conversation, { register, figures }: { register: ListEntries & ReadEntry; figures: FigureSetting }) => {
    const { closed } = figures
    if (closed === undefined) throw new Error('signatures are kept nowhere')
    const reading = { closed, register, figures }
    if (typed.list === 'list') return closingList(closed, conversation)
    if (typed.list === 'differences')
      return typed.period === undefined
        ? differingClosings(conversation, reading)
        : closingDifferences(wholeMonths(typed.period.start, typed.period.end), conversation, reading)
    return signOffPeriod(signable(typed.period, conversation), typed.basis ?? 'decided', conversation, reading)
  },
})
