// Names of reply templates while a file is read: a template is asked for by its name, which is one's alone.

import { fold } from '../register/directory.ts'
import type { Draft } from '../register/entry.ts'
import type { EntryId } from '../register/ids.ts'
import type { ListStanding } from '../register/ports.ts'
import type { RowFault } from './faults.ts'

/** Where a name stands already: in the register, or further up in the file. */
type Holder = { readonly id: EntryId } | { readonly line: number }

export class TemplateNames {
  readonly #holders: Map<string, Holder>

  private constructor(holders: Map<string, Holder>) {
    this.#holders = holders
  }

  static async inForce(register: ListStanding): Promise<TemplateNames> {
    const standing = await register.standing()
    return new TemplateNames(
      new Map(standing.flatMap((entry) => (entry.kind === 'template' ? [[fold(entry.name), { id: entry.id }]] : []))),
    )
  }

  /** What is wrong with the line of a template to be added; its name is taken from then on. */
  take(draft: Draft, line: number): RowFault | undefined {
    if (draft.kind !== 'template') return undefined
    const name = fold(draft.name)
    const holder = this.#holders.get(name)
    if (holder !== undefined) return { kind: 'template-name-taken', name: draft.name, ...holder }
    this.#holders.set(name, { line })
    return undefined
  }
}
