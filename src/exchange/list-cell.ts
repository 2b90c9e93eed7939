// Several values in one cell, separated by `|`; a `|` or `\` inside a value is written after a `\`.

/** The values of a cell, trimmed. */
export const splitList = (text: string): readonly string[] => {
  if (!text.includes('|') && !text.includes('\\')) return [text.trim()]
  const items: string[] = []
  let item = ''
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const next = text.charAt(index + 1)
    if (character === '\\' && (next === '|' || next === '\\')) {
      item += next
      index += 1
    } else if (character === '|') {
      items.push(item.trim())
      item = ''
    } else item += character
  }
  items.push(item.trim())
  return items
}

/** The cell for some values; nothing when all are empty. */
export const joinList = (items: readonly string[]): string | undefined =>
  items.every((item) => item === '') ? undefined : items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|')
