// What somebody typed, out of the escaped text that Slack delivers.

/** Slack escapes these three and nothing else, once. */
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const unescaped = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (sign) => entities[sign] ?? sign)

const named = (sign: string, label: string | undefined, id: string): string => `${sign}${label || id}`

/** A mail address, a telephone number or a page that Slack made a link of: its label is what was typed. */
const linked = (target: string, label: string | undefined): string => label || target.replace(/^(?:mailto|tel):/, '')

/**
 * One thing in angle brackets: `<@U1|anne>`, `<#C1|general>`, `<!here>`, `<!subteam^S1|@team>`, `<https://x|label>`.
 * A person without a label is their id, as persons are that nobody has named.
 */
const shown = (inside: string): string => {
  const bar = inside.indexOf('|')
  const [target, label] = bar < 0 ? [inside] : [inside.slice(0, bar), inside.slice(bar + 1)]
  switch (target[0]) {
    case '@':
      return label ? `@${label}` : target.slice(1)
    case '#':
      return named('#', label, target.slice(1))
    case '!': {
      const [kind = '', id = kind] = target.slice(1).split('^')
      if (kind === 'date') return label ?? ''
      return label ? (label.startsWith('@') ? label : `@${label}`) : `@${id}`
    }
    default:
      return linked(target, label)
  }
}

/**
 * The text as its author sees it, links and names instead of their marks, entities decoded once.
 * The bot's own mention is to be removed before. Linear time.
 */
export const plainText = (text: string): string =>
  // What stands outside brackets and inside them is decoded by itself: a typed `<@U1>` came as entities, and stays text.
  text
    .split(/(<[^<>]*>)/)
    .map((part, at) => unescaped(at % 2 === 1 ? shown(part.slice(1, -1)) : part))
    .join('')
