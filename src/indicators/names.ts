// Names of services, mailboxes and themes as small integers: facts stay small, and spellings of one name are one.

import { fold } from '../register/directory.ts'

/** The number of "no name". */
export const noName = 0

export class Names {
  readonly #labels: string[] = ['']
  readonly #byText = new Map<string, number>([['', noName]])
  readonly #byFold = new Map<string, number>([['', noName]])
  readonly #canonical: (text: string) => string

  /** `canonical` gives the declared name of what was typed, or the text itself. */
  constructor(canonical: (text: string) => string = (text) => text) {
    this.#canonical = canonical
  }

  numberOf(text: string | undefined): number {
    if (text === undefined) return noName
    const known = this.#byText.get(text)
    return known ?? this.#add(text)
  }

  labelOf(number: number): string {
    return this.#labels[number] ?? ''
  }

  #add(text: string): number {
    const label = this.#canonical(text)
    const key = fold(label)
    const known = this.#byFold.get(key)
    const number = known ?? this.#labels.length
    if (known === undefined) {
      this.#byFold.set(key, number)
      this.#labels.push(label)
      // Whichever chunk was read first, the label is the same once both spellings were seen.
    } else if (label < this.labelOf(known) && key !== '') this.#labels[known] = label
    this.#byText.set(text, number)
    return number
  }
}
