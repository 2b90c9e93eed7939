// `slack-manifest`: the description of Vigie's app, for Slack to build it from. Standard output holds nothing else.

import { commands } from '../../../commands/index.ts'
import { UserError } from '../../errors.ts'
import { requestUrlOf } from '../../platforms/slack/setup/events-path.ts'
import { manifestOf } from '../../platforms/slack/setup/manifest.ts'
import type { CliContext } from '../context.ts'

/** Where Slack will call this machine; nothing over sockets. Throws a UserError when it is needed and not there. */
const urlAsked = ({ options, config }: CliContext): string | undefined => {
  const { slack } = config.environment
  if (options.url === undefined) {
    if (slack !== undefined && !('appToken' in slack)) throw new UserError((words) => words.slackManifest.urlNeeded)
    return undefined
  }
  const given = options.url
  const url = requestUrlOf(given)
  if (url === undefined) throw new UserError((words) => words.slackManifest.wrongUrl(given))
  return url
}

export const slackManifest = (context: CliContext): Promise<number> => {
  const { config, words, print } = context
  const url = urlAsked(context)
  const manifest = manifestOf({
    commands: commands.map(({ id }) => id),
    words,
    commandPrefix: config.slack.commandPrefix,
    ...(url === undefined ? {} : { url }),
  })
  print(`${JSON.stringify(manifest, undefined, 2)}\n`)
  return Promise.resolve(0)
}
