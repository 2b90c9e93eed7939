// A state that this version did not write: Vigie does not start on it, says the way out, and leaves it as it is.

import { serialize } from 'node:v8'

import { expect, test } from 'vitest'

import { UserError } from '../../../../src/errors.ts'
import { words } from '../../../../src/i18n/words.ts'
import { memoryState } from '../../../support/memory-state.ts'
import { troubled } from './troubled.ts'

test('a state of another version is refused with the way out, before Slack is asked anything', async () => {
  const { slack, start } = await troubled()
  const kept = memoryState()
  const foreign = Uint8Array.from(serialize({ format: 2, parts: { journal: new Uint8Array(3) } }))
  await kept.save(foreign)
  const refused = await start({ kept }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError)
  if (refused instanceof UserError) expect(refused.say(words.fr)).toEqual(words.fr.slackAccount.state.otherVersion)
  expect(slack.calls).toEqual([])
  expect(await kept.load()).toEqual(foreign)
})
