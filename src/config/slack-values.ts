// Single values that belong to Slack: tokens, the secret of signatures, names. A refusal names what was expected, for `src/i18n` to say.

import { z } from 'zod'
import { isLoopback } from './matrix-values.ts'
import { type Expectation, read } from './values.ts'

/** What each kind of token begins with, and what is said when it stands where another belongs. */
const startsOf = (refused: string, cases: readonly (readonly [string, Expectation])[], otherwise: Expectation) =>
  cases.find(([start]) => refused.replace(/^[\s"'`“«]+/, '').startsWith(start))?.[1] ?? otherwise

const matching = (pattern: RegExp) => (given: string) => (pattern.test(given.trim()) ? given.trim() : undefined)

export const botToken = z.string().transform(
  read(
    (refused) =>
      startsOf(
        refused,
        [
          ['xapp-', 'slackBotTokenIsApp'],
          ['xoxp-', 'slackBotTokenIsUser'],
          ['xoxe', 'slackTokenRotates'],
        ],
        'slackBotToken',
      ),
    matching(/^xoxb-[\w-]+$/),
  ),
)

export const appToken = z
  .string()
  .transform(
    read((refused) => startsOf(refused, [['xox', 'slackAppTokenIsBot']], 'slackAppToken'), matching(/^xapp-[\w-]+$/)),
  )

export const signingSecret = z.string().transform(
  read(
    (refused) =>
      startsOf(
        refused,
        [
          ['xapp-', 'slackSigningSecretIsToken'],
          ['xox', 'slackSigningSecretIsToken'],
        ],
        'slackSigningSecret',
      ),
    matching(/^[0-9a-f]{32}$/),
  ),
)

export const port = z.string().transform(
  read('slackPort', (given) => {
    const number = /^\d{1,5}$/.test(given.trim()) ? Number(given) : 0
    return number >= 1 && number <= 65_535 ? number : undefined
  }),
)

/** A base address with a slash at its end. Tokens are sent to it: not in clear beyond this machine. */
export const apiUrl = z.string().transform(
  read('slackApiUrl', (given) => {
    const url = URL.parse(given.trim())
    if (url === null) return undefined
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
    return isSafe && isPlain ? `${url.origin}${url.pathname}`.replace(/\/*$/, '/') : undefined
  }),
)

/** What Slack takes in the name of a command, accents not among them; short enough for the longest name behind it. */
const prefix = /^[a-z0-9_-]{0,16}$/

export const commandPrefix = z
  .string()
  .meta({ pattern: prefix.source })
  .transform(read('slackPrefix', (given) => (prefix.test(given) ? given : undefined)))
