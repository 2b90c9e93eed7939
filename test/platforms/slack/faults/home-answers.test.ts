// What a button of a person's page answers is said somewhere, also when no window can be opened over the page.

import { expect, test } from 'vitest'

import { meet, textOf } from '../meeting.ts'

test('an answer whose window does not open is said in the conversation with Vigie, once', async () => {
  const { slack, camille, channel } = await meet()
  await camille.types('/courriel reçu reçu:2/11', channel)
  await camille.opensHome()
  const home = await slack.world.changes.until(() => camille.home, 'a page')
  slack.faults.next('views.open', { kind: 'error', error: 'expired_trigger_id' })
  await camille.presses('Répondu', home)
  const said = await camille.waitsFor(camille.direct, ({ bot_id }) => bot_id !== undefined)
  expect(textOf(said)).toMatch(/^Réponse apportée au n° 1/)
  expect(camille.sees(camille.direct)).toHaveLength(1)
})
