// `export`: the register as a spreadsheet or as data, beside a running bot.

import { openReader } from '../../../storage/open-reader.ts'
import { exportFile, exportFormats, exportTo, formatOfName } from '../../exchange/export-file.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { inSample } from '../../indicators/sampled-requests.ts'
import { instantText } from '../../register/ids.ts'
import { choiceAsked, periodAsked } from '../asked.ts'
import type { CliContext } from '../context.ts'

export const exportVerb = async ({
  operands,
  options,
  config,
  clock,
  words,
  directory,
  print,
}: CliContext): Promise<number> => {
  const [file = '-'] = operands
  const today = clock.today()
  const asked = choiceAsked('--format', options.format, exportFormats)
  const format = asked ?? (options.json === true ? 'json' : formatOfName(file))
  const request = {
    format,
    language: config.language,
    rules: config.rules,
    today,
    samples: inSample(config),
    ...(options.period === undefined
      ? {}
      : { period: periodAsked(options.period, { today, directory: config.directory }) }),
  }
  const register = await openReader({ directory, now: () => instantText(clock.now()) })
  if (file === '-') {
    await exportTo(process.stdout, register, request, { end: false })
    return 0
  }
  const rows = await exportFile(file, register, request, { dataFolder: directory })
  print(`${plainText(words.exchange.exported(rows, file))}\n`)
  return 0
}
