// `doctor`: what an administrator checks after an installation, in words. Status 1 when something is wrong.

import { statfs } from 'node:fs/promises'

import { inspect } from '../../../storage/inspect.ts'
import { lastBackup } from '../../../storage/last-backup.ts'
import { openRuleMemory } from '../../../storage/rule-memory.ts'
import { dayAt } from '../../calendar/day-at.ts'
import { type Line, plainText } from '../../i18n/rich-text.ts'
import { momentInWords } from '../../chat/moment.ts'
import { instantText } from '../../register/ids.ts'
import { nextRuns } from '../../schedule/due.ts'
import { jobsOf } from '../../bot/schedules.ts'
import type { CliContext } from '../context.ts'
import { differingClosings } from '../differing-closings.ts'
import { reportOnMatrix } from '../matrix-report.ts'
import { prepareNetwork } from '../network.ts'
import type { PlatformReport } from '../platform-report.ts'
import { reportOnSlack } from '../slack-report.ts'

const lowDisk = 500_000_000

/** Bytes free where the data are; nothing when the folder does not exist yet. */
const freeBytes = async (directory: string): Promise<number | undefined> => {
  try {
    const { bavail, bsize } = await statfs(directory)
    return bavail * bsize
  } catch {
    return undefined
  }
}

/** What is configured beyond this machine; nothing is asked of the network when nothing is. */
const reportOnPlatforms = async (
  context: CliContext,
): Promise<{ readonly matrix: PlatformReport; readonly slack: PlatformReport }> => {
  const { config, words } = context
  const { matrix, slack } = config.environment
  if (matrix !== undefined || slack !== undefined) await prepareNetwork(config, words)
  return { matrix: await reportOnMatrix(context), slack: await reportOnSlack(context) }
}

export const doctor = async (context: CliContext): Promise<number> => {
  const { options, config, clock, words, directory, print } = context
  const { doctor: said } = words
  const today = clock.today()
  const at = (instant: Temporal.Instant): string => momentInWords(instantText(instant), config.timezone, today, words)
  const inspection = await inspect({ directory })
  const free = await freeBytes(directory)
  const saved = await lastBackup(directory)
  const { change } = (await openRuleMemory(directory)).data
  // Signatures are compared with a register that can be read.
  const signed = inspection.faults.length === 0 ? await differingClosings(context) : undefined
  const runs = nextRuns(jobsOf(config.rooms, config), config.rules.workingDays, clock.now())
  const { matrix, slack } = await reportOnPlatforms(context)
  const status = inspection.faults.length === 0 && !matrix.isWrong && !slack.isWrong ? 0 : 1
  const zoned = clock.now().toZonedDateTimeISO(config.timezone)

  if (options.json === true) {
    print(
      `${JSON.stringify({
        organisation: config.organisation ?? null,
        zone: config.rules.workingDays.zone,
        timezone: config.timezone,
        now: zoned.toString(),
        data: { directory, ...inspection, freeBytes: free ?? null },
        ruleChange: change,
        closings: signed?.json ?? null,
        lastBackup: saved?.toString() ?? null,
        nextRuns: runs.map((run) => ({ job: run.job.id, room: run.job.room, at: run.at.toString() })),
        matrix: matrix.json,
        slack: slack.json,
      })}\n`,
    )
    return status
  }
  const { directory: named, rooms, rules, organisation } = config
  const lines: readonly Line[] = [
    said.configuration(organisation, named.services.length, named.mailboxes.length, rooms.length),
    said.clock(at(clock.now()), config.timezone, zoned.offset, words.calendar.zone(rules.workingDays.zone)),
    rules.workingDays.isWorking(dayAt(clock.now(), config.timezone)) ? said.openToday : said.closedToday,
    free === undefined ? said.noData(directory) : said.data(directory, inspection.entries, inspection.shards),
    ...inspection.faults.map((damage) => words.storage.damaged(damage)),
    ...(free === undefined ? [] : [free < lowDisk ? said.diskLow(free) : said.disk(free)]),
    said.copies(inspection.copies.length, inspection.copies.at(-1)),
    said.backup(saved && at(saved)),
    ...(change === null ? [] : [said.changedRequests(at(Temporal.Instant.from(change.at)), change.count, change.ids)]),
    ...(signed?.lines ?? []),
    ...(runs.length === 0 ? [said.noRuns] : runs.map((run) => said.run(run.job.content, run.job.room, at(run.at)))),
    ...matrix.lines,
    ...slack.lines,
  ]
  print(`${lines.map((line) => plainText(line)).join('\n')}\n`)
  return status
}
