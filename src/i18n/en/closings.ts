// Signing a period, and what is said of a signed one, in English.

import type { Day } from '../../calendar/local-date.ts'
import type { EntryId } from '../../register/ids.ts'
import type { closings as french } from '../fr/closings.ts'
import { code, line, soft, strong } from '../rich-text.ts'
import { counted } from './agreement.ts'
import { calendar } from './calendar.ts'
import { numbers } from './numbers.ts'

const nothing = 'Nothing was recorded.'

const idsShown = 20

const numbered = (ids: readonly EntryId[]): string =>
  `${ids
    .slice(0, idsShown)
    .map((id) => `#${id}`)
    .join(', ')}${ids.length > idsShown ? `… (${numbers.integer(ids.length)} in all)` : ''}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const signature = (day: Day, today: Day, by: string, version: number): string =>
  `${calendar.nearDate(day, today)} by ${by}, version ${version}`

export const closings: typeof french = {
  signed: (period, version) => line`${strong(`${capital(period)}: figures signed off`)}, version ${version}`,
  signedTargets: (met, measured, entries) =>
    measured === 0
      ? line`No target was measured, ${counted(entries, ['entry', 'entries'])} in the register.`
      : line`${counted(met, ['target met', 'targets met'])} out of ${numbers.integer(measured)}, ${counted(entries, ['entry', 'entries'])} in the register.`,
  earlierKept: (version) => line`Version ${version} is kept as it was.`,
  stays: (command) =>
    line`These figures will not change any more: a later correction will be said beside them. To read them again: ${code(command)}`,
  closed: (around, day, today, by, version) =>
    line`${strong('Figures signed off')} ${around === undefined ? '' : `with ${around} `}${signature(day, today, by, version)}.`,
  otherBasis: line`${soft('Another basis than the signed one: counted from the entries as they were then.')}`,
  wouldDiffer: line`Computed again today, they would differ:`,
  instead: (what, now, signed) => line`${what}: ${strong(now)} instead of ${signed}`,
  counts: (value, numerator, denominator) =>
    `${value} (${numbers.integer(numerator)} out of ${numbers.integer(denominator)})`,
  roundedAlike: (what, value) => line`${what}: ${value}, as signed when rounded`,
  besideOnly: (what, value) => line`${what}: ${value}, as signed, but what is said beside it changed`,
  others: (count) => line`and ${counted(count, ['other figure', 'other figures'])}`,
  because: (ids, command) => line`Entries behind them: ${numbered(ids)}; details: ${code(command)}`,
  settingChanged: line`Rules, targets, services or mailboxes are no longer those of the signature.`,
  list: (count) =>
    count === 0
      ? line`No period is signed off. To sign one off: ${code('!signoff october')}`
      : line`${strong(counted(count, ['period signed off', 'periods signed off']))}`,
  listed: (period, day, today, by, version) => {
    const earlier = Array.from({ length: version - 1 }, (_, index) => String(index + 1)).join(', ')
    const kept = version === 1 ? '' : ` · ${version === 2 ? 'version kept' : 'versions kept'}: ${earlier}`
    return line`${capital(period)} · ${signature(day, today, by, version)}${kept}`
  },
  otherPeriods: (count) => line`and ${counted(count, ['other period', 'other periods'])}`,
  same: (period, version) =>
    line`${strong(capital(period))}: computed again today, the figures signed off (version ${version}) are the same.`,
  differs: (period, day, today, by, version) =>
    line`${strong(capital(period))}: computed again today, the figures differ from those signed off ${signature(day, today, by, version)}.`,
  inGroup: (group, what) => `${group} · ${what}`,
  changedEntries: line`Entries behind the differences`,
  entryChanged: (id, differences) => line`#${id} · ${differences}`,
  entryAdded: line`logged since`,
  entryCancelled: line`cancelled since`,
  entryRuled: line`deadline counted otherwise`,
  otherEntries: (count) => line`and ${counted(count, ['other entry', 'other entries'])}`,
  signAgain: (command, version) =>
    line`To sign the figures computed again: ${code(command)} (version ${version}, beside the earlier ones)`,
  noneDiffer: (count) =>
    count === 0
      ? line`No period is signed off.`
      : line`${counted(count, ['period signed off', 'periods signed off'])}: computed again today, the figures are the same.`,
  someDiffer: (count, of) =>
    line`${strong(`${counted(count, ['period', 'periods'])} signed off would give other figures`)}, out of ${numbers.integer(of)}`,
  periodDiffers: (period, version, ids, command) =>
    line`${capital(period)}, version ${version}: ${ids.length === 0 ? 'counted otherwise' : `entries behind it, ${numbered(ids)}`}; details: ${code(command)}`,
  doctorSame: (count) => line`Periods signed off: ${numbers.integer(count)}; computed again, the figures are the same.`,
  doctorDiffers: (what) => line`Period signed off that would be counted otherwise today: ${what}`,
  noted: (period, command) =>
    line`${capital(period)}: figures already signed off, they stay; the difference will be said. To see it: ${code(command)}`,
  whichPeriod: (command) => line`Which period is to be signed off? For example ${code(command)}. ${nothing}`,
  whichDifferences: line`For the differences of one period: ${code('!signoff differences october')}`,
  notMonths: (command) =>
    line`A month, a quarter, a year or several whole months can be signed off, for example ${code(command)}. ${nothing}`,
  notOver: (period, end, today) =>
    line`${capital(period)} is not over: it can be signed off after ${calendar.date(end, today)}. ${nothing}`,
  nothingToSign: (period) =>
    line`The register has no entry up to the end of ${period}: there is nothing to sign off. ${nothing}`,
  unchanged: (period, day, today, by, version) =>
    line`${capital(period)}: figures already signed off ${signature(day, today, by, version)}, and nothing changed since. ${nothing}`,
  notClosed: (period, command) =>
    line`${capital(period)} is not signed off: its figures are provisional. To sign it off: ${code(command)}`,
  notUndone: (period, command) =>
    line`Your last command signed off the figures of ${period}, and a signature is not undone. Correct the entries, then ${code(command)} signs a new version beside this one. For an earlier command: ${code('!undo 1042')}. ${nothing}`,
  signatureStays: (period, command) =>
    line`This message signed off the figures of ${period}: a signature is neither edited nor undone. Correct the entries, then ${code(command)} signs a new version beside this one.`,
  notByEditing: (command) => line`An edited message cannot sign off a period: send ${code(command)} in a new message.`,
}
