// What Slack's libraries tell of themselves, as far as it may be told: never what they carry.

import type { Logger } from '@slack/bolt'

import type { Log } from '../../../log.ts'

/** Addresses of sockets hold tickets, those of answers and uploads are secrets. */
const address = /\b(?:https?|wss?):\/\/\S+/g

const longest = 300

/** Messages of theirs without addresses, and not too long. */
export const told = (messages: readonly unknown[]): string =>
  messages
    .filter((message) => typeof message === 'string')
    .join(' ')
    .replace(address, '[address]')
    .slice(0, longest)

/**
 * The libraries' logger on ours. Their debugging holds whole messages and is
 * dropped; their errors are told again by whoever deals with them.
 */
export const quietLogger = (log: Log): Logger => ({
  debug: () => undefined,
  info: (...messages) => log.debug('slack library', { said: told(messages) }),
  warn: (...messages) => log.info('slack library', { said: told(messages) }),
  error: (...messages) => log.info('slack library', { said: told(messages) }),
  setLevel: () => undefined,
  getLevel: () => infoLevel,
  setName: () => undefined,
})

const infoLevel = 'info' as ReturnType<Logger['getLevel']>
