// A bot that cannot start leaves nothing open behind it.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { startBot } from '../../src/bot.ts'
import { systemClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { words } from '../../src/i18n/words.ts'
import { createLog } from '../../src/log.ts'
import { DamagedFile } from '../../storage/damage.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'

test.each(['ledger.json', 'rules.json'])(
  'a damaged %s stops the start by name, and the register is free again',
  async (name) => {
    const directory = await freshFolder()
    await (await openOn(directory)).close()
    await writeFile(join(directory, name), '{broken')
    const config = readConfig({}, {}, 'vigie.json')
    const clock = systemClock(config.timezone)
    const starting = startBot({
      config,
      clock,
      log: createLog({ level: 'error', now: () => clock.now() }),
      words: words.fr,
      directory,
      platforms: [],
      onFatal: (error) => {
        throw error
      },
    })
    await expect(starting).rejects.toBeInstanceOf(DamagedFile)
    await (await openOn(directory)).close()
  },
)
