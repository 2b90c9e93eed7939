// The Slack app that the environment describes: which variables go together, and which exclude each other.

import type { z } from 'zod'
import type { ConfigFault } from '../errors.ts'
import type { SlackAccess } from './config.ts'
import type { ConfigWords } from './show.ts'
import { apiUrl, appToken, botToken, port, signingSecret } from './slack-values.ts'

/** Part of the schema of the environment. */
export const slackVariables = {
  VIGIE_SLACK_BOT_TOKEN: botToken.optional(),
  VIGIE_SLACK_APP_TOKEN: appToken.optional(),
  VIGIE_SLACK_SIGNING_SECRET: signingSecret.optional(),
  VIGIE_SLACK_PORT: port.optional(),
  VIGIE_SLACK_API_URL: apiUrl.optional(),
}

type Name = keyof typeof slackVariables
type Values = { readonly [Key in Name]?: z.output<(typeof slackVariables)[Key]> }

const bot: Name = 'VIGIE_SLACK_BOT_TOKEN'
const app: Name = 'VIGIE_SLACK_APP_TOKEN'
const secret: Name = 'VIGIE_SLACK_SIGNING_SECRET'
const portName: Name = 'VIGIE_SLACK_PORT'

/** What holds the variables together; whether each is right by itself is the schema's affair. */
export const slackFaults = (
  given: Readonly<Record<string, string | undefined>>,
  words: ConfigWords,
): readonly ConfigFault[] => {
  const has = (name: Name): boolean => given[name] !== undefined
  const absent = (where: Name, expected: string): ConfigFault => ({ where, found: words.missing, expected })
  const faults: ConfigFault[] = []
  const dependent = (Object.keys(slackVariables) as Name[]).filter((name) => name !== bot && has(name))
  if (dependent.length > 0 && !has(bot)) faults.push(absent(bot, words.neededBy(dependent)))
  if (has(app)) {
    const other = [secret, portName].find(has)
    if (other !== undefined) faults.push({ where: app, found: words.hidden, expected: words.notBoth(other) })
  } else if (has(secret) !== has(portName)) {
    const [missing, present] = has(secret) ? [portName, secret] : [secret, portName]
    faults.push(absent(missing, words.neededBy([present])))
  } else if (has(bot) && !has(secret)) faults.push(absent(app, words.socketOrHttpNeededBy(bot, secret, portName)))
  return faults
}

/** The app, or nothing when it is not described whole. */
export const slackAccessOf = ({
  VIGIE_SLACK_BOT_TOKEN: token,
  VIGIE_SLACK_APP_TOKEN: socketToken,
  VIGIE_SLACK_SIGNING_SECRET: signing,
  VIGIE_SLACK_PORT: listened,
  VIGIE_SLACK_API_URL: url,
}: Values): SlackAccess | undefined => {
  if (token === undefined) return undefined
  const common = { botToken: token, ...(url === undefined ? {} : { apiUrl: url }) }
  if (socketToken !== undefined) return { ...common, appToken: socketToken }
  if (signing === undefined || listened === undefined) return undefined
  return { ...common, signingSecret: signing, port: listened }
}
