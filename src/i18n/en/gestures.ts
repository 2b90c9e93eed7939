// What is answered when a message is rewritten or deleted after it was carried out.

import type { EntryId } from '../../register/ids.ts'
import type { GestureFates, gestures as french } from '../fr/gestures.ts'
import { code, joinLines, type Line, line, strong } from '../rich-text.ts'
import { whenUsed } from '../when-used.ts'
import { calendar } from './calendar.ts'
import { entries } from './entries.ts'

const nothing = 'Nothing was recorded.'

const conjunction = whenUsed(() => new Intl.ListFormat('en-GB', { type: 'conjunction' }))

/** "#1042", "#1042 and #1043". */
const numbered = (ids: readonly EntryId[]): string => conjunction().format(ids.map((id) => entries.number(id)))

/** The same command for the first numbers: it takes one at a time. */
const each = (ids: readonly EntryId[], command: (id: EntryId) => string): Line =>
  joinLines(
    ids.slice(0, 3).map((id) => [code(command(id))]),
    ', ',
  )

const asItIs = (ids: readonly EntryId[]): string =>
  `${numbered(ids)} ${ids.length === 1 ? 'stays as it is' : 'stay as they are'}`

const fatesInWords = ({ corrected, cancelled, restored }: GestureFates): Line => {
  const parts = [
    corrected.length === 0 ? [] : line`${strong(numbered(corrected))} corrected`,
    cancelled.length === 0 ? [] : line`${strong(numbered(cancelled))} cancelled`,
    restored.length === 0
      ? []
      : line`${strong(numbered(restored))} back to ${restored.length === 1 ? 'its' : 'their'} previous state`,
  ]
  return joinLines(
    parts.filter((part) => part.length > 0),
    ', ',
  )
}

const toCancel = (ids: readonly EntryId[]): Line => line`To cancel: ${each(ids, (id) => `!undo ${id}`)}`
const toCorrect = (ids: readonly EntryId[]): Line => line`To correct: ${each(ids, (id) => `!correct ${id} …`)}`

const gestureNames = { edited: 'Message edited', deleted: 'Message deleted', withdrawn: 'Reaction removed' }

export const gestures: typeof french = {
  edited: (fates) => line`Message edited: ${fatesInWords(fates)}.`,
  deleted: (fates, isChoice) => line`${gestureNames[isChoice ? 'withdrawn' : 'deleted']}: ${fatesInWords(fates)}.`,
  unchanged: (ids) => line`Message edited: nothing changes for ${numbered(ids)}.`,
  inVain: (kind, ids) => line`${gestureNames[kind]} without effect: ${strong(asItIs(ids))}.`,
  datesOfMessage: (day, today) =>
    line`Dates are read on the day of the message: “today” is ${calendar.date(day, today)} in it.`,
  notACommand: (ids) => line`The new text is no command. ${toCancel(ids)}`,
  notToCancel: (ids) => line`A message cannot become an undoing. ${toCancel(ids)}`,
  undoingStays: line`An undoing is not taken back this way. To log again, send the command in a new message.`,
  changedSince: (ids) =>
    line`${numbered(ids)} ${ids.length === 1 ? 'has' : 'have'} changed since: editing this message would erase ${ids.length === 1 ? 'that change' : 'those changes'}. ${toCorrect(ids)}`,
  tooLate: (kind, ids, officer) => {
    const limit = line`Editing or deleting a message only acts within twenty-four hours. `
    if (kind === 'edited') return line`${limit}${toCorrect(ids)}`
    if (officer) return line`${limit}${toCancel(ids)}`
    return line`${limit}${toCorrect(ids)}; to set aside: ${each(ids, (id) => `!close ${id} reason:error`)}`
  },
  periodIsClosed: (kind, ids, period) =>
    line`The figures of ${period} are signed off: editing or deleting a message no longer changes anything there. ${kind === 'edited' ? toCorrect(ids) : toCancel(ids)}`,
  tooFast: (kind, ids) =>
    line`Too many commands in ten seconds: wait a moment. ${kind === 'edited' ? toCorrect(ids) : toCancel(ids)}`,
  standsNoMore: line`Message edited without effect: what it had logged was undone, or is more than twenty-four hours old. To log, send the command in a new message. ${nothing}`,
  byAnother: (kind, ids) =>
    kind === 'edited'
      ? line`Editing a message only corrects what one logged oneself: ${asItIs(ids)}. ${toCorrect(ids)}`
      : line`Deleting a message only cancels what one logged oneself: ${asItIs(ids)}. ${toCancel(ids)}`,
}
