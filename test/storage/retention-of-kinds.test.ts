// What retention erases of each kind of entry, on real files, and that no figure moves.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { monthFromParts } from '../../src/calendar/month.ts'
import { entryId } from '../../src/register/ids.ts'
import { answersIn } from '../support/answers-in.ts'
import { converseOn } from '../support/conversation.ts'
import { freshFolder, openOn } from '../support/data-folders.ts'
import { importMeta } from '../support/imported-rows.ts'

const then = { at: '2022-11-18T09:00', by: 'anne', room: 'sejour' }
const officer = { by: 'referent', room: 'qualite' }
const now = { at: '2026-11-20T09:00', by: 'lea', room: 'sejour' }

/** Every number from 1 is one line's; those of 3 and 4 are still awaited, whatever their age. */
const logged = [
  '!rdv demandé le:07/11 libellé:Redonnais',
  '!maj demandée le:07/11 libellé:Horairesdouverture',
  '!rdv demandé le:07/11 libellé:Encoreattendu',
  '!maj demandée le:07/11 libellé:Encorefaire',
  '!mesure visites 48000 sur 1440000 trimestre:T3',
  '!enquête créer "Accueil 2022" questions:"Accueil aimable ?" interrogés:400',
  '!enquête saisir "Accueil 2022" satisfaits:45 réponses:60',
  '!rdv proposé 1 le:09/11',
  '!rdv tenu 1 le:16/11',
  '!maj faite 2 le:14/11',
]

const mystery = [
  '!mystère créer Printemps',
  '!mystère noter service:Séjour envoyé:07/11 accusé:non répondu:09/11 commentaire:"guichetier renfrogné"',
]

const asked = ['!taux détail 2022', '!taux détail T3 2022', '!voir 1', '!voir 5', '!voir 6']

/** All that is on disk, as one text. */
const everything = async (directory: string): Promise<string> => {
  const names = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && !entry.parentPath.includes('journal'))
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n')
}

/** Who logged an entry, and its label, are what may be gone from what is shown. */
const tell = async (directory: string) =>
  (await answersIn(directory, now, asked)).map((text) => text.replace(/^(Enregistré|Libellé) .*\n?|, Redonnais/gm, ''))

const erased = async () => {
  const directory = await freshFolder()
  const { chat, stop } = await converseOn(directory, then)
  for (const line of logged) expect(await chat.say(line)).not.toContain('Rien n’a été enregistré')
  for (const line of mystery) expect(await chat.say(line, officer)).not.toContain('Rien n’a été enregistré')
  await stop()
  const before = await tell(directory)
  const register = await openOn(directory)
  // A month too early.
  expect(await register.eraseBefore(monthFromParts(2022, 9), importMeta)).toBe(0)
  const count = await register.eraseBefore(monthFromParts(2026, 10), importMeta)
  return { directory, register, before, count }
}

describe('after the months of retention', () => {
  test('appointments, updates, measures, surveys and contacts lose their texts and people, in their histories too', async () => {
    const { directory, register, count } = await erased()
    expect(count).toBe(6)
    expect(await register.get(entryId(1))).toMatchObject({ kind: 'appointment', held: '2022-11-16' })
    expect(await register.get(entryId(8))).toMatchObject({ kind: 'contact', answered: '2022-11-09' })
    for (const id of [1, 2, 5, 6, 7, 8]) {
      const entry = await register.get(entryId(id))
      expect(entry).not.toHaveProperty('label')
      expect(entry).not.toHaveProperty('comment')
      expect(Object.keys(entry?.logged ?? {})).toEqual(['at'])
      expect(JSON.stringify(await register.history(entryId(id)))).not.toMatch(/anne|referent|Redonnais|renfrogné/)
    }
    await register.close()
    expect(await everything(directory)).not.toMatch(/Redonnais|Horairesdouverture|renfrogné|referent/)
  })

  test('what is still awaited keeps its label', async () => {
    const { register } = await erased()
    expect(await register.get(entryId(3))).toMatchObject({
      label: 'Encoreattendu',
      logged: { by: 'matrix:@anne:exemple.fr' },
    })
    expect(await register.get(entryId(4))).toMatchObject({ label: 'Encorefaire' })
    await register.close()
  })

  test('no figure moves, and a survey keeps its name and questions', async () => {
    const { directory, register, before } = await erased()
    await register.close()
    expect(await tell(directory)).toEqual(before)
    expect(before.join('\n')).toMatch(/75(,0)? %.*45 sur 60/)
    expect(before.join('\n')).toMatch(/tenus dans les délais.*1 sur 2/)
  })
})
