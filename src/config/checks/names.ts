// A name or an alias means one service, a mailbox or a room is declared once.

import type { ConfigFault } from '../../errors.ts'
import { fold } from '../../register/directory.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, type Path, showPath, showValue } from '../show.ts'

interface Named {
  readonly name: string
  readonly path: Path
}

/** The second and later uses of a name, as people compare names: no accents, no case. */
const repeated = (all: readonly Named[], words: ConfigWords): readonly ConfigFault[] => {
  const first = new Map<string, Path>()
  return all.flatMap(({ name, path }): ConfigFault[] => {
    const before = first.get(fold(name))
    if (before === undefined) {
      first.set(fold(name), path)
      return []
    }
    return [{ where: showPath(path), found: showValue(name, words), expected: words.already(showPath(before)) }]
  })
}

const servicesNamed = ({ services }: Settings): readonly Named[] =>
  services.flatMap(({ name, aliases }, index) => {
    const own: Named = { name, path: ['services', index, 'name'] }
    // "Séjour" with the alias "sejour" says the same name twice, which harms nobody.
    const others = aliases
      .map((alias, rank): Named => ({ name: alias, path: ['services', index, 'aliases', rank] }))
      .filter((alias) => fold(alias.name) !== fold(name))
    return [own, ...others]
  })

export const checkNames = (settings: Settings, words: ConfigWords): readonly ConfigFault[] => {
  const mains = settings.mailboxes.flatMap(({ main }, index) => (main ? [index] : []))
  return [
    ...repeated(servicesNamed(settings), words),
    ...repeated(
      settings.mailboxes.map(({ name }, index) => ({ name, path: ['mailboxes', index, 'name'] })),
      words,
    ),
    ...repeated(
      settings.rooms.map(({ platform, id }, index) => ({ name: `${platform}:${id}`, path: ['rooms', index, 'id'] })),
      words,
    ),
    ...mains.slice(1).map((index) => ({
      where: showPath(['mailboxes', index, 'main']),
      found: 'true',
      expected: words.expected.onlyMainMailbox,
    })),
  ]
}
