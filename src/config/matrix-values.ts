// Single values that belong to Matrix: accounts, servers, keys. A refusal names what was expected, for `src/i18n` to say.

import { z } from 'zod'
import { read } from './values.ts'

/** A host name, an IPv4 or a bracketed IPv6 address, with a port or not. Source: Matrix specification, appendices, "Server Name". */
const server = String.raw`(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9][A-Za-z0-9.-]*)(?::[0-9]{1,5})?`
const wholeServer = new RegExp(`^${server}$`)

/** As the directory of accounts writes it, or as roles and entries do, with the platform in front. */
const account = new RegExp(`^(?:matrix:)?@[^\\s:]+:${server}$`)
const longestAccount = 255

/** A full id, `@name:server`, without the name of the platform. */
export const matrixUser = z
  .string()
  .meta({ pattern: account.source })
  .transform(
    read('matrixUser', (given) =>
      account.test(given) && given.length <= longestAccount ? given.replace(/^matrix:/, '') : undefined,
    ),
  )

/** In lower case: servers are compared by name. */
export const serverName = z
  .string()
  .meta({ pattern: wholeServer.source })
  .transform(read('serverName', (given) => (wholeServer.test(given) ? given.toLowerCase() : undefined)))

const login = new RegExp(`^(?:[^\\s:@]+|@[^\\s:]+:${server})$`)

/** What an account logs in with: its local part or its full id. */
export const matrixLogin = z
  .string()
  .transform(read('matrixLogin', (given) => (login.test(given.trim()) ? given.trim() : undefined)))

const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/

/** `hostname` as a URL has it: in lower case, IPv6 in brackets. */
export const isLoopback = (hostname: string): boolean => loopback.test(hostname)

const parseUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** A base address without a slash at its end. What is written in clear must not leave the machine. */
export const homeserver = z.string().transform(
  read('homeserver', (given) => {
    const url = parseUrl(given.trim())
    if (url === undefined) return undefined
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
    const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
    return isSafe && isPlain ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : undefined
  }),
)

export const email = z
  .string()
  .transform(read('email', (given) => (/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(given.trim()) ? given.trim() : undefined)))

/** 35 bytes in base 58: two of prefix, the key, one of parity. What decodes it checks the parity. */
const recovery = /^[1-9A-HJ-NP-Za-km-z]{48}$/

/** Without the spaces that make it readable. */
export const compactKey = (text: string): string => text.replace(/\s+/g, '')

export const recoveryKey = z
  .string()
  .transform(read('recoveryKey', (given) => (recovery.test(compactKey(given)) ? compactKey(given) : undefined)))

const stateKeyBytes = 32

/** 64 hexadecimal digits, or base64 in either alphabet. */
export const stateKey = z.string().transform(
  read('stateKey', (given): Uint8Array | undefined => {
    const text = given.trim()
    if (/^[0-9A-Fa-f]{64}$/.test(text)) return Buffer.from(text, 'hex')
    if (!/^[\w+/-]{43}=?$/.test(text)) return undefined
    const bytes = Buffer.from(text, 'base64')
    return bytes.length === stateKeyBytes ? bytes : undefined
  }),
)
