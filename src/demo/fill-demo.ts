// Fills an empty data folder with the demonstration, through the same door as any import.

import { hash } from 'node:crypto'
import { openRegister } from '../../storage/open-register.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/config.ts'
import type { ImportKey, KeyedDraft } from '../exchange/import-port.ts'
import { instantText, userId, type UserId } from '../register/ids.ts'
import { demoYear } from './demo-year.ts'

export interface DemoSetting {
  /** An empty folder. */
  readonly directory: string
  /** The demonstration's own. */
  readonly config: Config
  readonly clock: Clock
  /** Who looks: some of the open requests are theirs. */
  readonly visitor: UserId
}

const chunkSize = 500

const importKey = (index: number): ImportKey => hash('sha256', `demo ${index}`, 'base64url').slice(0, 22) as ImportKey

/** Resolves when the register of the folder holds the year and is closed. */
export const fillDemo = async ({ directory, config, clock, visitor }: DemoSetting): Promise<void> => {
  const now = () => instantText(clock.now())
  const register = await openRegister({
    directory,
    now,
    checkpointEvery: 0,
    onFatal: (error) => {
      throw error
    },
  })
  const drafts = demoYear({ today: clock.today(), now: now(), visitor }, config.rules)
  const chunks = async function* (): AsyncGenerator<readonly KeyedDraft[]> {
    for (let start = 0; start < drafts.length; start += chunkSize)
      yield drafts.slice(start, start + chunkSize).map((draft, index) => ({ key: importKey(start + index), draft }))
  }
  try {
    await register.imports({ at: now(), by: userId('terminal:vigie') }).add(chunks())
  } finally {
    await register.close()
  }
}
