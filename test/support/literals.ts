// The texts of a module: its string and template literals, without what stands inside `code(…)`.

/** Stands for a value put into a template: a digit, since that is what precedes a sign most often. */
const placeholder = '0'

/** `\u00a0` as the no-break space that it is, `\'` as an apostrophe. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, unit: string | undefined, character: string | undefined) =>
    unit === undefined
      ? character === 'n'
        ? '\n'
        : (character ?? '')
      : String.fromCharCode(Number.parseInt(unit, 16)),
  )

/** Reads from `start` to the closing quote; gives the text and where it ends. */
const readString = (code: string, start: number): { readonly text: string; readonly end: number } => {
  const quote = code[start]
  let end = start + 1
  while (end < code.length && code[end] !== quote) end += code[end] === '\\' ? 2 : 1
  return { text: code.slice(start + 1, end), end: end + 1 }
}

class Scanner {
  readonly texts: string[] = []
  readonly #code: string
  #at = 0

  constructor(code: string) {
    this.#code = code
  }

  /** Reads code up to an unmatched closing bracket. `isTyped` inside `code(…)`: what is shown to be typed. */
  scan(isTyped: boolean): void {
    while (this.#at < this.#code.length) {
      const character = this.#code[this.#at] ?? ''
      if (this.#code.startsWith('//', this.#at)) this.#skipTo('\n')
      else if (this.#code.startsWith('/*', this.#at)) this.#skipTo('*/')
      else if (character === "'" || character === '"') this.#string(isTyped)
      else if (character === '`') this.#template(isTyped)
      else if ('([{'.includes(character)) this.#bracket(isTyped)
      else if (')]}'.includes(character)) return
      else this.#at += 1
    }
  }

  #skipTo(mark: string): void {
    const found = this.#code.indexOf(mark, this.#at + 2)
    this.#at = found < 0 ? this.#code.length : found + mark.length
  }

  #string(isTyped: boolean): void {
    const { text, end } = readString(this.#code, this.#at)
    if (!isTyped) this.texts.push(text)
    this.#at = end
  }

  #bracket(isTyped: boolean): void {
    const opensCode = /\bcode$/.test(this.#code.slice(Math.max(0, this.#at - 8), this.#at))
    this.#at += 1
    this.scan(isTyped || (opensCode && this.#code[this.#at - 1] === '('))
    this.#at += 1
  }

  #template(isTyped: boolean): void {
    this.#at += 1
    let text = ''
    while (this.#at < this.#code.length && this.#code[this.#at] !== '`') {
      if (this.#code.startsWith('${', this.#at)) {
        this.#at += 2
        this.scan(isTyped)
        text += placeholder
        this.#at += 1
      } else {
        text += this.#code[this.#at]
        this.#at += 1
      }
    }
    this.#at += 1
    if (!isTyped) this.texts.push(text)
  }
}

/** Every text of a module, in an order of no importance; values put into templates read as "0". */
export const literalsOf = (code: string): readonly string[] => {
  const scanner = new Scanner(code)
  scanner.scan(false)
  return scanner.texts.map(unescaped)
}
