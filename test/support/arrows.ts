// Who may import whom. Nothing may point back; what is not in the table is forbidden.

import { type Import, type SourceFile, targetOf } from './source-files.ts'

const leaves = ['i18n', 'errors', 'log']

/** Folders of src (and the top-level ones) with the folders that they may import, the leaves left out. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  register: ['calendar'],
  indicators: ['calendar', 'register'],
  chat: ['calendar', 'register'],
  schedule: ['calendar', 'register', 'chat'],
  digests: ['calendar', 'register', 'indicators', 'chat'],
  reports: ['calendar', 'register', 'indicators', 'chat', 'digests', 'exchange'],
  grammar: ['calendar', 'register', 'chat'],
  exchange: ['calendar', 'register'],
  clock: ['calendar'],
  config: ['calendar', 'register', 'indicators', 'schedule'],
  commands: ['calendar', 'register', 'indicators', 'chat', 'digests', 'reports', 'grammar'],
  dispatch: ['calendar', 'register', 'indicators', 'digests', 'chat', 'grammar', 'commands'],
  platforms: ['calendar', 'register', 'chat', 'grammar'],
  // The ports that storage implements stand with those who need them.
  storage: ['calendar', 'register', 'indicators', 'chat', 'schedule', 'exchange'],
  // It fills a register of its own, and belongs to no other part.
  demo: ['calendar', 'register', 'clock', 'config', 'exchange', 'storage'],
  // Sentences speak of dates, entries and indicators.
  i18n: ['calendar', 'register', 'indicators', 'schedule', 'exchange'],
  errors: [],
  log: [],
}

/** Files at the root of src put the folders together; the command line and the demonstration start them. Nobody else may name them. */
const assembly = ['assembly', 'bot', 'cli', 'demo']

/** Of these, the catalogue of words takes types only: it says figures, it does not compute them. */
const typesOnly = ['indicators', 'schedule', 'exchange']

/** Folders that compute and do nothing else: no package, no file, no network. */
const pure = ['calendar', 'register', 'indicators', 'grammar', 'digests', 'chat']

/** What a pure folder may still use, since it neither reads nor writes anything. */
const harmless = ['fastest-levenshtein', 'csv-stringify/sync', 'node:crypto', 'node:util']

/** Where a package may be imported; one not named here, anywhere outside the pure folders. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  lowdb: ['storage/'],
  'node:sqlite': ['storage/'],
  'node-cron': ['src/schedule/tick.ts'],
  exceljs: ['src/exchange/', 'src/reports/'],
  'read-excel-file': ['src/exchange/'],
  'csv-parse': ['src/exchange/'],
  vega: ['src/reports/'],
  'vega-lite': ['src/reports/'],
  '@resvg/resvg-js': ['src/reports/'],
  '@slack/bolt': ['src/platforms/slack/connection/'],
  '@slack/web-api': ['src/platforms/slack/connection/'],
  'matrix-js-sdk': ['src/platforms/matrix/'],
  '@matrix-org/matrix-sdk-crypto-nodejs': ['src/platforms/matrix/'],
  '@matrix-org/matrix-sdk-crypto-wasm': ['src/platforms/matrix/'],
  'fake-indexeddb': ['src/platforms/matrix/'],
}

/** `src/calendar/month.ts` is of `calendar`, `src/bot.ts` of the assembly, `storage/lock.ts` of `storage`. */
const areaOf = (path: string): string => {
  const [top = '', second = '', third] = path.split('/')
  if (top !== 'src') return top
  if (third !== undefined) return second
  const name = second.replace(/\.ts$/, '')
  return name in arrows ? name : 'assembly'
}

const isHome = (homes: readonly string[], path: string): boolean => homes.some((home) => path.startsWith(home))

/** Why an import of a package is refused; nothing when it is allowed. */
const packageFault = (path: string, { specifier, typeOnly }: Import): string | undefined => {
  const home = Object.entries(packageHomes).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))
  if (home) return isHome(home[1], path) ? undefined : `${specifier} belongs to ${home[1].join(', ')}`
  if (typeOnly || !pure.includes(areaOf(path)) || harmless.includes(specifier)) return undefined
  return `${areaOf(path)} is pure and may not use ${specifier}`
}

/** Why an import of a file of the project is refused; nothing when it is allowed. */
const arrowFault = (path: string, target: string, typeOnly: boolean): string | undefined => {
  const from = areaOf(path)
  const to = areaOf(target)
  if (from === to || assembly.includes(from)) return undefined
  if (from === 'i18n' && typesOnly.includes(to) && !typeOnly) return `i18n may take only types from ${to}`
  const allowed = arrows[from]
  if (allowed === undefined) return `the folder ${from} is not in the table of arrows`
  return allowed.includes(to) || leaves.includes(to) ? undefined : `${from} may not import ${to}`
}

/** A line for each import that the table forbids. */
export const forbiddenImports = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap((item) => {
      const target = targetOf(path, item)
      const fault = target === undefined ? packageFault(path, item) : arrowFault(path, target, item.typeOnly)
      return fault === undefined ? [] : [`${path}: ${fault} (${item.specifier})`]
    }),
  )
