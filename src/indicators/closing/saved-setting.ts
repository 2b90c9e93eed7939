// What figures depend on, as data that outlives a configuration, and back.

import { isDeepStrictEqual } from 'node:util'

import { Directory } from '../../register/directory.ts'
import { rulesFrom, saveRules } from '../../register/saved-rules.ts'
import { catalogue } from '../catalogue.ts'
import type { FigureSetting } from '../query.ts'
import type { Closing, SavedSetting } from './closing.ts'

export const saveSetting = ({ rules, directory, closed: _closed, ...rest }: FigureSetting): SavedSetting => ({
  ...rest,
  rules: saveRules(rules, rules.workingDays.closures),
  services: directory.services,
  mailboxes: directory.mailboxes,
})

/** Read back from a file, what is absent has no key. */
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(asData(one), asData(other))

/** Whether figures are counted today as they were when they were signed. */
export const isUnchanged = (saved: SavedSetting, live: FigureSetting): boolean => isSame(saved, saveSetting(live))

type Restored = Pick<FigureSetting, 'rules' | 'directory'>

/** Facts are kept beside rules and directory: the same saved ones give the same objects. */
const restored = new WeakMap<SavedSetting, Restored>()

const restore = (setting: SavedSetting): Restored => {
  const known = restored.get(setting)
  if (known) return known
  const made = { rules: rulesFrom(setting.rules), directory: new Directory(setting.services, setting.mailboxes) }
  restored.set(setting, made)
  return made
}

/**
 * The setting that was signed, without the indicators that it did not have.
 * The rules and the directory in force stand for the same ones.
 */
export const signedSetting = ({ setting, groups }: Closing, live: FigureSetting): FigureSetting => {
  const { rules, services, mailboxes, ...rest } = setting
  const had = new Set(groups.find(({ by }) => by === 'total')?.figures.map(({ indicator }) => indicator))
  const now = saveSetting(live)
  return {
    ...rest,
    switchedOff: catalogue.flatMap(({ id }) => (had.has(id) ? [] : [id])),
    rules: isSame(rules, now.rules) ? live.rules : restore(setting).rules,
    directory: isSame([services, mailboxes], [now.services, now.mailboxes])
      ? live.directory
      : restore(setting).directory,
  }
}
