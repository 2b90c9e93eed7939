// Forms as payloads that a reader can paste into Slack's Block Kit Builder: docs/slack/formulaire-*.json, kept in step here.

import { expect, test } from 'vitest'

import { commands } from '../../../../commands/index.ts'
import { dayOf, localDate } from '../../../../src/calendar/local-date.ts'
import { formOf } from '../../../../src/grammar/forms/form-of.ts'
import type { Answers, FormId } from '../../../../src/grammar/forms/form.ts'
import { words } from '../../../../src/i18n/words.ts'
import { viewOf } from '../../../../src/platforms/slack/forms/view-of.ts'
import { faultsOf } from '../../../../src/platforms/slack/saying/limits.ts'
import { entryId } from '../../../../src/register/ids.ts'
import { config } from '../../../demo/year-on.ts'
import { origin } from './windows.ts'

/** The services and mailboxes of the demonstration, on a Friday. */
const setting = { commands, words: words.fr, directory: config.directory, today: dayOf(localDate('2026-11-20')) }

const kept = (file: string): string => `../../../../docs/slack/formulaire-${file}.json`

test.each<readonly [file: string, form: FormId, answers: Answers]>([
  ['courriel', 'email', {}],
  ['appel', 'call', {}],
  ['repondre', 'reply', {}],
  ['repondre-attente', 'reply', { ids: '1042', kind: 'attente' }],
  ['transferer', 'transfer', { ids: '1042' }],
  ['corriger', 'correct', { id: '1042' }],
  ['rdv', 'appointment', {}],
  ['suivre', 'follow', { received: '2026-11-19' }],
])('formulaire-%s.json is the window of %s', async (file, id, answers) => {
  const view = viewOf(formOf(id, answers, setting), { origin, words: words.fr })
  expect(faultsOf(view)).toEqual([])
  await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(kept(file))
})

test('formulaire-refuse.json is a window that was sent in vain: it says why, and keeps what was filled in', async () => {
  const form = formOf('reply', { ids: '99999', kind: 'fond' }, setting)
  const refusal = words.fr.refusals.noSuchEntry(entryId(99_999), [entryId(1031), entryId(1035)])
  const view = viewOf(form, { origin, words: words.fr, refusal })
  expect(faultsOf(view)).toEqual([])
  await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(kept('refuse'))
})
