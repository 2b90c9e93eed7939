// `restore`: an archive put back in place of the register, which is set aside, never removed.

import { restore } from '../../../storage/restore.ts'
import { plainText } from '../../i18n/rich-text.ts'
import { instantText } from '../../register/ids.ts'
import type { CliContext } from '../context.ts'

export const restoreVerb = async ({
  operands,
  options,
  clock,
  words,
  directory,
  print,
}: CliContext): Promise<number> => {
  const [file = ''] = operands
  const restored = await restore({
    directory,
    file,
    now: () => instantText(clock.now()),
    replace: options.replace === true,
  })
  const { files, setAside } = restored
  print(options.json === true ? `${JSON.stringify(restored)}\n` : `${plainText(words.cli.restored(files, setAside))}\n`)
  return 0
}
