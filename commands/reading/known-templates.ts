// The reply templates in force, and which one is meant by a name.

import { UserError } from '../../src/errors.ts'
import { nearest } from '../../src/grammar/suggest.ts'
import { fold } from '../../src/register/directory.ts'
import { type TemplateEntry, templatePurposes } from '../../src/register/kinds/template.ts'
import type { ListStanding } from '../../src/register/ports.ts'

const rank = ({ purpose }: TemplateEntry): number => templatePurposes.indexOf(purpose)

/** By purpose, then by name. */
export const knownTemplates = async (register: ListStanding): Promise<readonly TemplateEntry[]> =>
  (await register.standing())
    .filter((entry) => entry.kind === 'template')
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr'))

/** Names are compared without accents or case. */
export const templateNamed = (name: string, known: readonly TemplateEntry[]): TemplateEntry | undefined =>
  known.find((template) => fold(template.name) === fold(name))

const namesShown = 5

/** The template that was named, or the only one there is. Throws a UserError when it is not clear which. */
export const meantTemplate = (typed: string | undefined, known: readonly TemplateEntry[]): TemplateEntry => {
  const [only] = known
  const names = known.map(({ name }) => name)
  if (typed === undefined) {
    if (only === undefined) throw new UserError(({ templates }) => templates.none)
    if (known.length === 1) return only
    throw new UserError(({ templates }) => templates.whichTemplate(names.slice(0, namesShown)))
  }
  const found = templateNamed(typed, known)
  if (found !== undefined) return found
  const near = nearest(typed, names)
  throw new UserError(({ templates }) => templates.unknown(typed, near, names.slice(0, namesShown)))
}
