// Why a change is refused, and the way out.

import type { Day } from '../../calendar/local-date.ts'
import { partsOfDay } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { refusals as french } from '../fr/refusals.ts'
import { code, joinLines, line } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

/** The year is said: the reader of a refusal does not have "today" in mind. */
const on = (day: Day): string => `on ${calendar.date(day, day)} ${partsOfDay(day).year}`

const conjunction = whenUsed(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }))

/** "#1042, #1043 and #1044". */
const enumerate = (ids: readonly EntryId[]): string => conjunction().format(ids.map((id) => entries.number(id)))

export const refusals: typeof french = {
  nothingRecorded: nothing,
  noSuchEntry: (id, mine) =>
    mine.length === 0
      ? line`There is no #${id}. ${nothing}`
      : line`There is no #${id}. Your requests still open: ${entries.numbers(mine)}. ${nothing}`,
  cancelled: (id) => line`#${id} was cancelled. Its history: ${code(`!history ${id}`)}. ${nothing}`,
  notRequest: (id) =>
    line`#${id} is a count of calls, not a request. To change it: ${code(`!correct ${id}`)}. ${nothing}`,
  otherThanRequest: (id, is) => line`#${id} is ${is}, not a request. To see it: ${code(`!show ${id}`)}. ${nothing}`,
  notCalls: (id) => line`#${id} is a request, not a count of calls. To see it: ${code(`!show ${id}`)}. ${nothing}`,
  alreadyReplied: (id, day) =>
    line`#${id} was already replied to ${on(day)}. If the date is wrong: ${code(`!correct ${id} on:12/11`)}. ${nothing}`,
  alreadyRepliedUndated: (id) =>
    line`A reply without a date was already recorded for #${id}. To date it: ${code(`!correct ${id} on:12/11`)}. ${nothing}`,
  alreadyOutside: (id, to, day) =>
    line`#${id} was sent outside the préfecture (${to}) ${on(day)}. To go back: ${code(`!undo ${id}`)}. ${nothing}`,
  alreadyClosed: (id, reason, day) =>
    line`#${id} was closed ${on(day)} (${reason}). To go back: ${code(`!undo ${id}`)}. ${nothing}`,
  alreadyHeldBy: (id, service) => line`#${id} is already with the service ${service}. ${nothing}`,
  transferredSince: (id, service, day) =>
    line`#${id} was passed on since, to ${service}, ${on(day)}: a transfer cannot be earlier. ${nothing}`,
  alreadyTaken: (id) => line`You have taken #${id} already. ${nothing}`,
  urgencyUnchanged: (id, urgent) =>
    urgent
      ? line`#${id} is urgent already. To take the urgency off: ${code(`!urgent ${id} no`)}. ${nothing}`
      : line`#${id} is not urgent. ${nothing}`,
  alreadyCompleted: (id, day) =>
    line`The items of #${id} came ${on(day)}: the clock has been running since. If the date is wrong: ${code(`!undo ${id}`)}. ${nothing}`,
  alreadyIncomplete: (id) =>
    line`#${id} is already waiting for items. When they arrive: ${code(`!complete ${id}`)}. ${nothing}`,
  notIncomplete: (id) =>
    line`#${id} is not waiting for items. To ask for some: ${code(`!incomplete ${id}`)}. ${nothing}`,
  splitTooLarge: (id, asked, count) =>
    count === 1
      ? line`#${id} holds only one message: ${code('count:')} is not needed. ${nothing}`
      : line`#${id} holds ${numbers.integer(count)} messages: ${code('count:')} must be under ${numbers.integer(count)} (${numbers.integer(asked)} asked for). To act on them all, give no count. ${nothing}`,
  holdingWithoutDate: (id) =>
    line`A holding reply stops the clock only if it announces a date or a duration. Which one? For example ${code(`!reply ${id} holding until:15/12`)} or ${code(`!reply ${id} holding within:3 weeks`)}. ${nothing}`,
  announcedWithoutHolding: (id) =>
    line`A date is announced only in a holding reply: ${code(`!reply ${id} holding until:15/12`)}. ${nothing}`,
  twoAnnouncedDates: line`One announced date only: ${code('until:')} or ${code('within:')}, not both. ${nothing}`,
  partOfSeveral: line`${code('count:')} applies to one number at a time. ${nothing}`,
  transferWhere: (id) =>
    line`To which service? For example ${code(`!transfer ${id} Séjour`)} or, outside the préfecture, ${code(`!transfer ${id} external:CPAM`)}. ${nothing}`,
  transferTwice: line`A service or ${code('external:')}, not both. ${nothing}`,
  whichService: (services) =>
    line`For which service or mailbox? Add for example ${code(`service:${services[0] ?? 'Accueil'}`)}. Services: ${services.join(', ')}. ${nothing}`,
  boxOfOtherService: (box, service, other) =>
    line`The mailbox ${box} belongs to the service ${service}, not to the service ${other}. ${nothing}`,
  whichState: (name) =>
    line`Received or replied? For example ${code(`!${name} received`)} or ${code(`!${name} replied 5 received:yesterday`)}. ${nothing}`,
  replyDateOfReceived: (name) =>
    line`${code('on:')} gives the date of the reply. For the date received: ${code(`!${name} received received:yesterday`)}. ${nothing}`,
  nothingToCorrect: (id) =>
    line`What should be corrected? For example ${code(`!correct ${id} received:10/11`)} or ${code(`!correct ${id} mailbox:pref-etrangers`)}. ${nothing}`,
  correctionWithoutEffect: (id) => line`#${id} already has these values. ${nothing}`,
  noReplyToCorrect: (id) => line`#${id} has no reply to date yet. To record one: ${code(`!reply ${id}`)}. ${nothing}`,
  notOfRequest: (id) => line`#${id} is a request, with no count of calls to correct. ${nothing}`,
  notOfThisRequest: (id) => line`#${id} is a request: these fields are those of an entry of another kind. ${nothing}`,
  notOfCalls: (id) =>
    line`#${id} is a count of calls: only ${code('received:')}, ${code('answered:')}, ${code('lost:')}, ${code('ivr:')}, ${code('on:')} and ${code('service:')} can be corrected. ${nothing}`,
  nothingToUndo: line`None of your commands of the last twenty-four hours is left to undo. To undo a number: ${code('!undo 1042')}.`,
  undoTooOld: (id) =>
    line`The last change of #${id} is more than twenty-four hours old. To correct it: ${code(`!correct ${id}`)}; to set it aside: ${code(`!close ${id} reason:error`)}. ${nothing}`,
  alreadyCancelled: (id) => line`#${id} is already cancelled.`,
  undoneDependency: (ids) =>
    ids.length === 1
      ? line`#${ids[0] ?? 0} has changed since: undoing it would erase that change. To see it: ${code(`!history ${ids[0] ?? 0}`)}. ${nothing}`
      : line`${enumerate(ids)} have changed since: undoing them would erase those changes. To see them: ${joinLines(
          ids.slice(0, 3).map((id) => [code(`!history ${id}`)]),
          ', ',
        )}. ${nothing}`,
  notYours: (ids) =>
    ids.length === 1
      ? line`#${ids[0] ?? 0} belongs to another service: only its staff, the person who logged it or a quality officer can change it. ${nothing}`
      : line`${enumerate(ids)} belong to another service: only its staff, the people who logged them or a quality officer can change them. ${nothing}`,
  keptByOfficers: (ids) =>
    ids.length === 1
      ? line`Only a quality officer can change #${ids[0] ?? 0}. ${nothing}`
      : line`Only a quality officer can change ${enumerate(ids)}. ${nothing}`,
  officersOnly: (name) => line`${code(`!${name}`)} is for quality officers only. ${nothing}`,
  tooFast: line`Too many commands in ten seconds: wait a moment, then start again from this one. ${nothing}`,
  busy: line`Somebody else is changing this request at the moment. Try again shortly. ${nothing}`,
  bug: (reference) =>
    line`An unexpected error occurred: nothing was recorded. Report it to the administrator with the reference ${code(reference)}.`,
}
