// For `doctor`: the signed periods that the register would count otherwise today.

import { openClosings } from '../../storage/closings.ts'
import { openReader } from '../../storage/open-reader.ts'
import { periodCode } from '../calendar/period-code.ts'
import { closingCommands } from '../digests/closed-lines.ts'
import type { Line } from '../i18n/rich-text.ts'
import { ClosedPeriods } from '../indicators/closing/closed-periods.ts'
import { compareClosing } from '../indicators/closing/compare-closing.ts'
import type { EntryId } from '../register/ids.ts'
import { instantText } from '../register/ids.ts'
import type { CliContext } from './context.ts'

interface DifferingClosing {
  readonly period: string
  readonly version: number
  readonly differs: boolean
  readonly entries: readonly EntryId[]
}

/** Nothing is read while no period is signed. */
export const differingClosings = async ({
  config,
  clock,
  words,
  directory,
}: Pick<CliContext, 'config' | 'clock' | 'words' | 'directory'>): Promise<{
  readonly json: readonly DifferingClosing[]
  readonly lines: readonly Line[]
}> => {
  const store = openClosings(directory)
  if ((await store.list()).length === 0) return { json: [], lines: [] }
  const register = await openReader({ directory, now: () => instantText(clock.now()) })
  const closed = new ClosedPeriods(store, register)
  const { closings, periods } = words
  const json: DifferingClosing[] = []
  const lines: Line[] = []
  for (const summary of await closed.standing(clock.today())) {
    const { period, version } = summary
    const difference = await compareClosing(await closed.open(summary), register, config.figures)
    const entries = difference?.entries ?? []
    json.push({ period: periodCode(period), version, differs: difference !== undefined, entries })
    if (difference === undefined) continue
    const { differences } = closingCommands(period, words)
    lines.push(closings.doctorDiffers(closings.periodDiffers(periods.name(period), version, entries, differences)))
  }
  return { json, lines: lines.length === 0 ? [closings.doctorSame(json.length)] : lines }
}
