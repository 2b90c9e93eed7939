// Mailboxes and rooms name services that are declared, once at least one is.

import type { ConfigFault } from '../../errors.ts'
import { Directory } from '../../register/directory.ts'
import { servicesOf } from '../domain.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, type Path, showPath, showValue } from '../show.ts'

export const checkDeclaredServices = (settings: Settings, words: ConfigWords): readonly ConfigFault[] => {
  const names = settings.services.map(({ name }) => name)
  if (names.length === 0) return []
  const directory = new Directory(servicesOf(settings), [])
  const check = (name: string, path: Path): ConfigFault[] =>
    directory.service(name) === undefined
      ? [{ where: showPath(path), found: showValue(name, words), expected: words.declaredService(names) }]
      : []
  return [
    ...settings.mailboxes.flatMap(({ service }, index) =>
      service === undefined ? [] : check(service, ['mailboxes', index, 'service']),
    ),
    ...settings.rooms.flatMap(({ services }, index) =>
      services.flatMap((name, rank) => check(name, ['rooms', index, 'services', rank])),
    ),
  ]
}
