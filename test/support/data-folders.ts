// Real data folders for tests, removed at the end of each test that asked for one.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { InstantText } from '../../src/register/ids.ts'
import { type OpenOptions, openRegister } from '../../storage/open-register.ts'

export const today = '2026-11-20T09:00:00Z' as InstantText

/** The path of a folder of its own for the running test. */
export const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a register on 20 November 2026, without checkpoints but those asked for. A fatal error fails the test. */
export const openOn = (directory: string, given: Partial<OpenOptions> = {}) =>
  openRegister({
    directory,
    now: () => today,
    onFatal: (error) => {
      throw error
    },
    checkpointEvery: 0,
    ...given,
  })
