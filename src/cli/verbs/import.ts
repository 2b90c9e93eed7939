// `import`: a register from a spreadsheet, all or nothing.

import { randomUUID } from 'node:crypto'

import { openClosings } from '../../../storage/closings.ts'
import { openRegister } from '../../../storage/open-register.ts'
import { periodCode } from '../../calendar/period-code.ts'
import { dateOf } from '../../calendar/local-date.ts'
import { closingCommands } from '../../digests/closed-lines.ts'
import { type ImportProgress, importFile } from '../../exchange/import-file.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { closedPeriodsOfAdded } from '../../indicators/closing/added-entries.ts'
import { ClosedPeriods } from '../../indicators/closing/closed-periods.ts'
import { instantText, messageKey, userId } from '../../register/ids.ts'
import { maskPersonalData } from '../../register/masking.ts'
import type { CliContext } from '../context.ts'
import { loginName } from '../context.ts'

/** Rewrites one line on a terminal; in a pipe or a log there is no progress to see. */
const progressOn = (out: NodeJS.WriteStream, { words }: CliContext): ((progress: ImportProgress) => void) => {
  if (!out.isTTY) return () => undefined
  let shown = ''
  return (progress) => {
    const text = words.exchange[progress.phase](progress.done, progress.total)
    if (text === shown) return
    shown = text
    out.write(`\r${text}\u001B[K`)
  }
}

export const importVerb = async (context: CliContext): Promise<number> => {
  const { operands, options, config, clock, words, directory, print } = context
  const [file = ''] = operands
  const now = () => instantText(clock.now())
  const register = await openRegister({
    directory,
    now,
    onFatal: (error) => {
      throw error
    },
  })
  try {
    const closed = new ClosedPeriods(openClosings(directory), register)
    // A signature that cannot be read is found before anything is added.
    for (const summary of await closed.standing(clock.today())) await closed.open(summary)
    const at = now()
    const by = userId(`terminal:${loginName()}`)
    const key = messageKey(`import:${randomUUID()}`)
    const report = await importFile(
      {
        file,
        ignoreUnknown: options['ignore-unknown'] === true,
        context: {
          directory: config.directory,
          today: dateOf(clock.today()),
          logged: { at, by, key },
          mask: maskPersonalData,
        },
        onProgress: progressOn(process.stderr, context),
      },
      { ...register.imports({ at, by }), get: (id) => register.get(id), standing: () => register.standing() },
    )
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
    const { read, added, alreadyKnown, first, last } = report
    const met =
      first === undefined || last === undefined
        ? []
        : await closedPeriodsOfAdded({ first, last }, register, { ...config.figures, closed }, clock.today())
    if (options.json === true) {
      print(`${JSON.stringify({ ...report, closedPeriods: met.map(({ period }) => periodCode(period)) })}\n`)
      return 0
    }
    print(`${plainText(words.exchange.imported(read, added, alreadyKnown, first, last))}\n`)
    for (const { warning, count, lines } of report.warnings)
      print(`${plainText(words.exchange.warning(warning, count, lines))}\n`)
    for (const { period } of met)
      print(
        `${plainText(words.closings.noted(words.periods.name(period), closingCommands(period, words).differences))}\n`,
      )
    return 0
  } finally {
    await register.close()
  }
}
