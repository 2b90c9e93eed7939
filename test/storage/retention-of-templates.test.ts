// What retention erases of reply templates, on real files: who wrote them, never a text.

import { expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { entryId } from '../../src/register/ids.ts'
import { converseOn } from '../support/conversation.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { importMeta } from '../support/imported-rows.ts'

const then = { at: '2022-11-18T09:00', by: 'referent', room: 'qualite' }
const now = { at: '2026-11-20T09:00', by: 'anne', room: 'sejour' }

const kept = [
  '!modèle ajouter titre usage:réponse texte:"Bonjour, | premier texte."',
  '!modèle ajouter ancien usage:réponse texte:"Bonjour, | texte retiré."',
  '!modèle ajouter titre texte:"Bonjour, | second texte."',
  '!modèle retirer ancien',
]

test('a template keeps its texts, former ones too, and stays in force; who wrote them is forgotten', async () => {
  const directory = await freshFolder()
  const earlier = await converseOn(directory, then)
  for (const line of kept) expect(await earlier.chat.say(line)).not.toContain('Rien n’a été enregistré')
  await earlier.stop()

  const register = await openOn(directory)
  expect(await register.eraseBefore(monthFromParts(2026, 10), importMeta)).toBe(2)
  expect(await register.get(entryId(2))).toMatchObject({ cancelled: true, text: 'Bonjour,\ntexte retiré.' })
  for (const id of [1, 2].map(entryId)) {
    expect(Object.keys((await register.get(id))?.logged ?? {})).toEqual(['at'])
    expect(JSON.stringify(await register.history(id))).not.toContain('referent')
  }
  expect((await register.standing()).map(({ id }) => id)).toEqual([1])
  await register.close()

  const { chat, stop } = await converseOn(directory, now)
  expect(await chat.say('!modèle')).toContain('titre · n° 1')
  expect(await chat.say('!modèle titre')).toContain('Bonjour,\nsecond texte.')
  expect(await chat.say('!historique 1')).toContain('premier texte.')
  expect(chat.bugs).toEqual([])
  await stop()
})
