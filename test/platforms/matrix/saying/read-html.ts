// Reads a message's HTML as strictly as can be: the tags Vigie may use, balanced, and no sign left unescaped.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const allowed = new Set(['strong', 'em', 'code', 'pre', 'ul', 'li', 'a', 'br'])

/** Tags that begin and end a line of their own. */
const blocks = new Set(['ul', 'li', 'pre', 'br'])

/** A list or aligned text stands inside nothing else; so do links. */
const parents: Readonly<Record<string, readonly (string | undefined)[]>> = {
  ul: [undefined],
  pre: [undefined],
  a: [undefined],
  li: ['ul'],
  code: [undefined, 'li', 'pre'],
  strong: [undefined, 'li'],
  em: [undefined, 'li'],
}

export interface ReadHtml {
  /** What a person sees, each block's text on a line of its own. */
  readonly text: string
  readonly links: readonly string[]
}

/** Throws, with where it is, at the first thing that is not well formed or not allowed. */
export const readHtml = (html: string): ReadHtml => {
  const open: string[] = []
  const links: string[] = []
  let text = ''
  const token = /<(\/?)([a-z]+)(?: href="([^"<>]*)")?>|&([a-z]+|#39);|([^<>&"']+)/y
  while (token.lastIndex < html.length) {
    const at = token.lastIndex
    const [, closing, tag, href, entity, plain] = token.exec(html) ?? []
    const where = `at ${at}: ${html.slice(at, at + 40)}`
    if (plain !== undefined) text += plain
    else if (entity !== undefined) {
      const sign = entities[entity]
      if (sign === undefined) throw new Error(`unknown entity ${where}`)
      text += sign
    } else if (tag === undefined || !allowed.has(tag)) throw new Error(`not allowed ${where}`)
    else {
      if (closing === '/' && open.pop() !== tag) throw new Error(`not balanced ${where}`)
      if (closing !== '/' && tag !== 'br') {
        if (!parents[tag]?.includes(open.at(-1))) throw new Error(`${tag} in ${open.at(-1)} ${where}`)
        open.push(tag)
      }
      if ((tag === 'a') !== (href !== undefined) && closing !== '/') throw new Error(`odd link ${where}`)
      if (href !== undefined) links.push(href)
      if (blocks.has(tag)) text += '\n'
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`)
  return { text, links }
}
