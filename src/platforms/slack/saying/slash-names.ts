// Under which names the commands stand behind Slack's slash, and which command a name means.

import type { CommandId } from '../../../grammar/parameter.ts'
import { findCommand } from '../../../grammar/suggest.ts'
import type { Words } from '../../../i18n/words.ts'

/** Stands before a name that cannot be used by itself. */
const ownPrefix = 'vigie-'

/** Reaches every command, in either language. */
const gatewayName = 'vigie'

/** With its slash. Source: Slack's manifest schema, version 2. */
const longestName = 32

/** Source: what Slack accepted and refused for others; accents are nowhere said to work. */
const nameShape = /^[a-z0-9_-]+$/

/** Commands of Slack itself, which no app can take over or which people would expect there. */
const reserved: ReadonlySet<string> = new Set(
  `active apps archive away call collapse dm dnd expand feed feedback giphy help invite join keys kick leave me msg mute
  open prefs pro remind remove rename search shortcuts shrug star status todo topic who`.split(/\s+/),
)

const ascii = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The command of all the others: `/vigie`, or the prefix without what ends it (`/pref44` for `pref44-`). */
export const gatewayOf = (prefix: string): string => `/${prefix.replace(/[-_]+$/, '') || gatewayName}`

const isUsable = (name: string): boolean => nameShape.test(name) && name.length < longestName

const slashOf = (names: readonly string[], prefix: string, taken: ReadonlySet<string>): string | undefined => {
  const shapes = names.map(ascii).filter((name) => nameShape.test(name))
  const alone = shapes.filter((name) => prefix !== '' || !reserved.has(name)).map((name) => `${prefix}${name}`)
  const apart = shapes.map((name) => `${ownPrefix}${name}`)
  const found = [...alone, ...apart].find((name) => isUsable(name) && !taken.has(name))
  return found === undefined ? undefined : `/${found}`
}

export interface SlashName {
  /** With its slash. */
  readonly slash: string
  readonly command: CommandId
}

/**
 * A name for each command, in the language of `words`: the first of its names
 * that Slack takes, without accents and behind the prefix; failing that, one
 * that begins with `vigie-`. The gateway is not among them.
 */
export const slashNames = (
  commands: readonly CommandId[],
  { vocabulary }: Pick<Words, 'vocabulary'>,
  prefix: string,
): readonly SlashName[] => {
  const taken = new Set([gatewayOf(prefix).slice(1)])
  return commands.flatMap((command): SlashName[] => {
    const slash = slashOf(vocabulary.commands[command].names, prefix, taken)
    if (slash === undefined) return []
    taken.add(slash.slice(1))
    return [{ slash, command }]
  })
}

/**
 * The word that the grammar knows, for `/courriel`, `/pref44-courriel` or
 * `/vigie-help`; nothing for the gateway, whose text begins with the word.
 * A prefix that was changed meanwhile in the configuration is not seen through.
 */
export const verbOf = (slash: string, prefix: string): string | undefined => {
  if (slash === gatewayOf(prefix) || slash === `/${gatewayName}`) return undefined
  const name = slash.replace(/^\//, '')
  const candidates = [prefix, ownPrefix].filter((start) => start !== '' && name.startsWith(start))
  const bare = candidates.map((start) => name.slice(start.length))
  return bare.find((word) => findCommand(word) !== undefined) ?? bare[0] ?? name
}
