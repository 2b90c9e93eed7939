// `backup`: one archive of the whole data folder, made beside a running bot.

import { backup } from '../../../storage/backup.ts'
import { noteBackup } from '../../../storage/last-backup.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { instantText } from '../../register/ids.ts'
import type { CliContext } from '../context.ts'

export const backupVerb = async ({
  operands,
  options,
  clock,
  words,
  directory,
  print,
}: CliContext): Promise<number> => {
  const [file = ''] = operands
  const now = () => instantText(clock.now())
  const { files } = await backup({ directory, file, now })
  await noteBackup(directory, now())
  print(
    options.json === true ? `${JSON.stringify({ file, files })}\n` : `${plainText(words.cli.backedUp(file, files))}\n`,
  )
  return 0
}
