// The shape of the project: which folder may import which, and what every file keeps to.

import { describe, expect, test } from 'vitest'
import { forbiddenImports } from './support/arrows.ts'
import { brokenRules } from './support/house-rules.ts'
import { upwardImports } from './support/platform-layers.ts'
import { importsIn, readSources, sourceFile } from './support/source-files.ts'

const program = await readSources(['src', 'commands', 'storage'])
const everything = [...program, ...(await readSources(['test', 'bench', 'bin']))]

describe('imports', () => {
  test('follow the arrows', () => {
    expect(program.length).toBeGreaterThan(50)
    expect(forbiddenImports(program)).toEqual([])
  })

  test.each([
    ['src/calendar/month.ts', "import { fold } from '../register/directory.ts'", 'calendar may not import register'],
    ['src/register/rules.ts', "import type { Reply } from '../chat/reply.ts'", 'register may not import chat'],
    ['commands/reply.ts', "import { readShard } from '../storage/shard.ts'", 'commands may not import storage'],
    ['commands/reply.ts', "import type { Config } from '../src/config/config.ts'", 'commands may not import config'],
    ['storage/journal.ts', "export { run } from '../src/bot.ts'", 'storage may not import assembly'],
    ['src/digests/morning.ts', "const now = await import('../clock.ts')", 'digests may not import clock'],
    ['src/new/thing.ts', "import { line } from '../i18n/rich-text.ts'", 'the folder new is not in the table of arrows'],
    [
      'src/i18n/fr/lists.ts',
      "import { meets } from '../../indicators/targets.ts'",
      'i18n may take only types from indicators',
    ],
    [
      'src/register/masking.ts',
      "import { readFile } from 'node:fs/promises'",
      'register is pure and may not use node:fs/promises',
    ],
    ['src/cli/run.ts', "import { LowSync } from 'lowdb'", 'lowdb belongs to storage/'],
    ['src/schedule/due.ts', "import { schedule } from 'node-cron'", 'node-cron belongs to src/schedule/tick.ts'],
  ])('planted in %s: %s', (path, text, fault) => {
    expect(forbiddenImports([sourceFile(path, text)])).toEqual([expect.stringContaining(`${path}: ${fault} (`)])
  })

  test('inside the platforms point downwards', () => {
    expect(upwardImports(program)).toEqual([])
  })

  test.each([
    [
      'src/platforms/slack/saying/rows.ts',
      "import { Outbox } from '../sending/outbox.ts'",
      'saying may not import sending',
    ],
    [
      'src/platforms/slack/state/journal.ts',
      "import type { R } from '../running.ts'",
      'state may not import what puts',
    ],
    [
      'src/platforms/slack/hearing/typed-line.ts',
      "import { neededScopes } from '../setup/scopes.ts'",
      'hearing may not import setup',
    ],
    [
      'src/platforms/slack/slack.ts',
      "import { Journal } from '../matrix/state/journal.ts'",
      'slack may not import matrix',
    ],
    ['src/platforms/keeping/state-keeper.ts', "import { a } from '../slack/slack.ts'", 'keeping may not import slack'],
  ])('planted in %s: %s', (path, text, fault) => {
    expect(upwardImports([sourceFile(path, text)])).toEqual([expect.stringContaining(`${path}: ${fault}`)])
  })

  test('are read on several lines, in re-exports and at run time, and not in comments', () => {
    const text = `// import { a } from './comment.ts'
import {
  type B,
  c,
} from './several.ts'
import './effect.ts'
import type { D } from './types.ts'
import { type E, type F } from './inline-types.ts'
export { e } from './again.ts'
const f = await import('./late.ts')
const text = "import { g } from './text.ts'"`
    expect(importsIn(text)).toEqual([
      { specifier: './several.ts', typeOnly: false },
      { specifier: './effect.ts', typeOnly: false },
      { specifier: './types.ts', typeOnly: true },
      { specifier: './inline-types.ts', typeOnly: true },
      { specifier: './again.ts', typeOnly: false },
      { specifier: './late.ts', typeOnly: false },
    ])
  })
})

describe('files', () => {
  test('keep to the rules of the house', () => {
    expect(brokenRules(everything)).toEqual([])
  })

  test.each([
    ['src/calendar/month.ts', 'export const a = 1', 'does not open with a sentence on its role'],
    ['src/calendar/month.ts', `// Months as a count.\n${'a()\n'.repeat(250)}`, 'has 251 lines'],
    ['src/calendar/date-utils.ts', '// Dates as texts.', 'has a name that says nothing'],
    ['src/common/dates.ts', '// Dates as texts.', 'has a name that says nothing'],
    ['src/calendar/localDate.ts', '// Dates as texts.', 'is not in kebab-case'],
    ['src/calendar/index.ts', '// Dates as texts.', 'is a barrel'],
    ['src/calendar/month.ts', '// Months as a count.\nconst now = Date.now()', 'reads the time'],
    ['storage/ledger.ts', '// The ledger.\nconst now = Temporal.Now.instant()', 'reads the time'],
    ['src/chat/reply.ts', '// What the bot says.\nexport enum Kind { Text }', 'has an enum'],
  ])('planted in %s: %j', (path, text, fault) => {
    expect(brokenRules([sourceFile(path, text)])).toEqual([`${path} ${fault}`])
  })

  test('may name what they do not do', () => {
    const text = "// Never calls Date.now().\n/** Not new Date. */\nconst message = 'no Temporal.Now here'"
    expect(brokenRules([sourceFile('src/calendar/month.ts', text)])).toEqual([])
  })
})
