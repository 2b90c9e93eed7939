// What is in the register of a bot that has stopped.

import type { Entry } from '../../../../src/register/entry.ts'
import { instantText } from '../../../../src/register/ids.ts'
import { systemClock } from '../../../../src/clock.ts'
import { openRegister } from '../../../../storage/open-register.ts'
import { allEntries } from '../../../support/all-entries.ts'

const clock = systemClock('Europe/Paris')

export const entriesIn = async (directory: string): Promise<readonly Entry[]> => {
  const register = await openRegister({
    directory,
    now: () => instantText(clock.now()),
    log: () => undefined,
    onFatal: (error) => {
      throw error
    },
  })
  try {
    return await allEntries(register)
  } finally {
    await register.close()
  }
}

/** Labels of the entries, in order of their numbers. */
export const labelsIn = async (directory: string): Promise<readonly string[]> =>
  (await entriesIn(directory)).map((entry) => (entry.kind === 'request' ? (entry.label ?? '') : entry.kind))
