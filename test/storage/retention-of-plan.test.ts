// What retention erases of the improvement plan, on real files: who did what is done, and not who is still to do it.

import { expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { entryId } from '../../src/register/ids.ts'
import { answersIn } from '../support/answers-in.ts'
import { converseOn } from '../support/conversation.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { importMeta } from '../support/imported-rows.ts'

const keeper = { by: 'referent', room: 'qualite' }
const then = { at: '2022-03-18T09:00', ...keeper }
const now = { at: '2026-11-20T09:00', ...keeper }

const logged = [
  '!action ajouter "Refaire le livret" module:1 origine:audit responsable:Bonnefoy échéance:30/06/2022',
  '!action ajouter "Former les agents" module:1 responsable:Castelnau échéance:30/06/2022',
  '!action ajouter "Réunir le comité" module:pilotage responsable:Delavigne',
  '!action fait 1',
  '!annuler 3',
]

const asked = ['!taux plan 2022', '!taux plan', '!action liste 2022 détail', '!action']

const tell = async (directory: string) =>
  (await answersIn(directory, now, asked)).map((text) => text.replaceAll(' · Bonnefoy', ''))

test('who did an action is erased once it is over, who is to do one is kept, and no figure moves', async () => {
  const directory = await freshFolder()
  const { chat, stop } = await converseOn(directory, then)
  for (const line of logged) expect(await chat.say(line)).not.toContain('Rien n’a été enregistré')
  await stop()
  const before = await tell(directory)
  expect(before.join('\n')).toMatch(/1 sur 2[^]*Castelnau/)

  const register = await openOn(directory)
  expect(await register.eraseBefore(monthFromParts(2026, 10), importMeta)).toBe(2)
  const [done, open, cancelled] = await Promise.all([1, 2, 3].map((id) => register.get(entryId(id))))
  expect(done).toMatchObject({ title: 'Refaire le livret', source: 'audit', done: '2022-03-18' })
  expect(done).not.toHaveProperty('owner')
  expect(Object.keys(done?.logged ?? {})).toEqual(['at'])
  expect(open).toMatchObject({ owner: 'Castelnau', logged: { by: 'matrix:@referent:exemple.fr' } })
  expect(cancelled).not.toHaveProperty('owner')
  expect(JSON.stringify(await register.history(entryId(1)))).not.toMatch(/Bonnefoy|referent/)
  await register.close()

  expect(await tell(directory)).toEqual(before)
})
