// What is answered to a command that was recorded. The first line is the result; the last, what can be done next.

import type { EntryId } from '../../register/ids.ts'
import type { CallCounts, confirmations as french } from '../fr/confirmations.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const inBrackets = (details: readonly string[]): string => (details.length === 0 ? '' : ` (${details.join(', ')})`)

const verdict = (inTime: boolean): string => (inTime ? 'in time' : 'late')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const workingDays = (count: number): string =>
  `${numbers.integer(count)} ${count === 1 ? 'working day' : 'working days'}`

const conjunction = whenUsed(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }))

/** "#1042, #1043 and #1044". */
const enumerate = (ids: readonly EntryId[]): string => conjunction().format(ids.map((id) => entries.number(id)))

const fates = [
  ['received', 'received'],
  ['answered', 'answered'],
  ['lost', 'lost'],
  ['voiceServer', 'by the voice server'],
] as const

/** "120 calls received, 96 answered, 24 lost": the noun goes with the first count only. */
const callCounts = (counts: CallCounts): string =>
  fates
    .flatMap(([fate, how]) => {
      const count = counts[fate]
      return count === undefined ? [] : [{ count, noun: count === 1 ? 'call ' : 'calls ', how }]
    })
    .map(({ count, noun, how }, rank) => `${numbers.integer(count)} ${rank === 0 ? noun : ''}${how}`)
    .join(', ')

const thousandths = (ratio: number): string => {
  const tenths = Math.round(ratio * 1000) / 10
  return numbers.percent(ratio, Number.isInteger(tenths) ? 0 : 1)
}

export const confirmations: typeof french = {
  answered: ({ request, details, received, today }, replied, inTime) => {
    const when = replied === today ? '' : ` ${calendar.nearDate(replied, today)}`
    const what = `${entries.some(request)}${inBrackets(details)}`
    return line`Replied${when} to ${what}, ${entries.received(request)} ${calendar.nearDate(received, today)}: ${strong(verdict(inTime))}.`
  },
  received: ({ request, details, received, today }) =>
    line`${strong(`#${request.id}`)}: ${entries.what(request)} ${entries.received(request)} ${calendar.nearDate(received, today)}${inBrackets(details)}.`,
  expectedBy: (due, limit, today) =>
    due < today
      ? line`Reply due by ${calendar.date(due, today)} (${workingDays(limit)}): ${strong('overdue')}.`
      : line`Reply due by ${calendar.date(due, today)} (${workingDays(limit)}).`,
  waitingForItems: line`Waiting for items: the deadline is suspended.`,
  numberAndUndo: (id) => line`#${id} · undo: ${code('!undo')}`,
  undoHint: line`Undo: ${code('!undo')}`,
  assumedReceived: (id, day, today) =>
    line`${soft(`Date received taken as ${day === today ? 'today' : calendar.date(day, today)}.`)} To give another: ${code(`!correct ${id} received:yesterday`)}`,
  masked: line`A contact detail, a name or a file number was masked: the register keeps none.`,
  calls: (id, where, on, today, counts) => {
    const rate =
      counts.answered === undefined || !counts.received
        ? '.'
        : `: ${thousandths(counts.answered / counts.received)} of calls answered.`
    return line`${strong(`#${id}`)}: ${calendar.nearDate(on, today)}${where === '' ? '' : ` ${where}`}, ${callCounts(counts)}${rate}`
  },
  callsWhere: (service, switchboard) => {
    if (switchboard) return 'at the switchboard'
    return service === undefined ? '' : `at ${service}`
  },
  callsTotal: (received, answered, lost) =>
    line`Total of the day, with what was logged before: ${callCounts({ received, answered, lost })}.`,
  callsDoNotAdd: (received, sum) =>
    line`Please note: answered, lost and voice server add up to ${numbers.integer(sum)}, for ${numbers.integer(received)} received. The counts are kept as they are; the rate uses the answered calls as typed.`,
  dayAboveReceived: (received, handled) =>
    line`Careful: that day, answered and voice server make ${numbers.integer(handled)} in all, for ${numbers.integer(received)} received. The numbers are kept as they are; the day’s rate stops at 100%.`,
  lostOnly: line`Without the number of calls received, this day is not in the rate. For example ${code('!call received:120 answered:96')}.`,
  replied: (what, on, today, inTime) =>
    line`Replied${on === today ? '' : ` ${calendar.nearDate(on, today)}`} ${what}: ${strong(verdict(inTime))}.`,
  repliedWhileSuspended: (what) => line`Replied ${what}, before the items arrived: ${strong('in time')}.`,
  repliedMany: (count, inTime) => {
    if (inTime === count) return line`Replied to ${numbers.integer(count)} messages, ${strong('all in time')}.`
    if (inTime === 0) return line`Replied to ${numbers.integer(count)} messages, ${strong('all late')}.`
    return line`Replied to ${numbers.integer(count)} messages: ${strong(`${numbers.integer(inTime)} in time, ${numbers.integer(count - inTime)} late`)}.`
  },
  held: (what, until, today) =>
    line`Holding reply recorded ${what}: substantive reply announced for ${calendar.date(until, today)}.`,
  heldInTime: line`First deadline met; the request stays open until the substantive reply.`,
  heldLate: line`The first deadline had already passed: the request still counts as late and will be followed up on the announced date.`,
  heldAgain: line`Only the follow-up date changes: whether the announcement is kept is still measured on the first date.`,
  transferred: (what, service, on, today) =>
    line`Transfer recorded ${what}: service ${strong(service)}${on === today ? '' : `, ${calendar.nearDate(on, today)}`}.`,
  stillExpected: (due, today) =>
    due < today
      ? line`The due date does not change: ${calendar.date(due, today)}, already past.`
      : line`The due date does not change: ${calendar.date(due, today)}.`,
  transferredOutside: (what, to) =>
    line`Transfer outside the préfecture recorded ${what}: ${strong(to)}. The follow-up ends there.`,
  outsideLeaves: line`The request is in no rate.`,
  taken: (what) => line`Taking charge recorded ${what}. Your requests: ${code('!mine')}.`,
  chased: (what, total) =>
    line`Chaser recorded ${what}: ${total === 1 ? 'the first' : `${numbers.integer(total)} in all`}.${total >= 2 ? ' The request goes to the top of the lists.' : ''}`,
  urgent: (what) => line`Urgency recorded ${what}, now at the top of the lists.`,
  notUrgent: (what) => line`Urgency lifted ${what}.`,
  incomplete: (what) =>
    line`Request for items recorded ${what}: the deadline is suspended until they arrive (${code('!complete')}).`,
  incompleteTooLate: (what, due, today) =>
    line`Request for items recorded ${what}. It does not suspend the deadline, which passed ${calendar.onDate(due, today)}.`,
  complete: (what, on, today) =>
    line`Last item received ${calendar.nearDate(on, today)} ${what}: the deadline runs from that day.`,
  completeTooLate: (what, on, today) =>
    line`Last item received ${calendar.nearDate(on, today)} ${what}: asked for after the deadline, it does not change it.`,
  closed: (what, reason) => line`Closing without reply recorded ${what}: ${reason}.`,
  closedLeaves: line`Request closed in time: it leaves the rate and is shown apart.`,
  closedHeld: line`The holding reply was sent in time: the request stays counted as in time.`,
  closedStays: line`The deadline had passed: the request still counts as late.`,
  closedToConfirm: (id) =>
    line`The deadline had passed: the request still counts as late, unless a quality officer confirms the reason with ${code(`!close ${id} reason:duplicate`)}.`,
  closedVoid: line`The request no longer counts in any rate.`,
  toConfirm: (reason) => `${reason} (to be confirmed)`,
  corrected: (id) => line`${strong(`#${id}`)} corrected.`,
  correctedField: (field, before, after) => line`${capital(field)}: ${before} → ${after}`,
  undone: (ids, created) => {
    if (ids.length === 1)
      return created
        ? line`${strong(`#${ids[0] ?? 0}`)} cancelled: it no longer counts anywhere.`
        : line`Last change of ${strong(`#${ids[0] ?? 0}`)} undone.`
    return created
      ? line`${strong(enumerate(ids))} cancelled: they no longer count anywhere.`
      : line`Last command undone: ${enumerate(ids)} are back to their previous state.`
  },
  toEntries: (ids) => `to ${enumerate(ids)}`,
  forEntries: (ids) => `for ${enumerate(ids)}`,
  splitFrom: (id, count, parent, remaining) =>
    line`${numbers.integer(count)} ${count === 1 ? 'message is' : 'messages are'} now ${strong(`#${id}`)}; ${numbers.integer(remaining)} ${remaining === 1 ? 'remains' : 'remain'} in #${parent}.`,
  stillOpen: (count) =>
    count === 0
      ? line`You have no open request left.`
      : line`You have ${numbers.integer(count)} open ${count === 1 ? 'request' : 'requests'} left: ${code('!mine')}`,
}
