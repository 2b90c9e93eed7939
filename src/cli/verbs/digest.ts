// `digest`: the morning's digest as it would be now, without noting it as sent.

import { openReader } from '../../../storage/open-reader.ts'
import { morningNow } from '../../digests/morning.ts'
import { sampleBlocks } from '../../digests/sample-blocks.ts'
import { renderReply } from '../../platforms/terminal/render.ts'
import { follow } from '../../register/follow-up.ts'
import { instantText } from '../../register/ids.ts'
import { declaredService } from '../asked.ts'
import type { CliContext } from '../context.ts'

export const digestVerb = async ({ options, config, clock, words, directory, print }: CliContext): Promise<number> => {
  const { rules } = config
  const today = clock.today()
  const service = declaredService(options.service, config.directory)
  const register = await openReader({
    directory,
    now: () => instantText(clock.now()),
    currentName: config.directory.currentName,
  })
  const followed = (await register.open()).map((request) => follow(request, rules, today))
  const services = service === undefined ? [] : [service]
  const samples = sampleBlocks(await register.standing(), { today, services }, config.figures, words)
  const reply = morningNow({ today, workingDays: rules.workingDays, followed, services, samples }, words)
  print(options.json === true ? `${JSON.stringify(reply)}\n` : renderReply(reply, { styled: false, numbered: false }))
  return 0
}
