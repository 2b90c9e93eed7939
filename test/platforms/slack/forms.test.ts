// Forms: opened by a bare slash command, a button or a message, filled in and sent, and what becomes of it.

import { expect, test } from 'vitest'

import type { Entry } from '../../../src/register/entry.ts'
import { instantText } from '../../../src/register/ids.ts'
import { openReader } from '../../../storage/open-reader.ts'
import { allEntries } from '../../support/all-entries.ts'
import type { View } from '../../support/slack/workspace/view.ts'
import { fieldsOf, meet, type Meeting, textOf, told } from './meeting.ts'

/** What the register holds, without who logged it by which message. */
const register = async ({ bot }: Meeting): Promise<readonly Partial<Entry>[]> => {
  const reader = await openReader({ directory: bot.directory, now: () => instantText(bot.now()) })
  return (await allEntries(reader)).map((entry) => {
    const { id: _, logged: __, ...rest } = entry
    return rest
  })
}

const opened = async ({ camille, channel }: Meeting, line: string): Promise<View> =>
  (await camille.types(line, channel)).view()

/** What was said to Camille in the channel, oldest first, once there were so many answers. */
const answers = ({ camille, channel }: Meeting, count: number): Promise<readonly string[]> =>
  camille.waitsFor(channel, () => camille.sees(channel).length >= count).then(() => camille.sees(channel).map(textOf))

test.each([
  ['/courriel', { État: 'Répondu', Nombre: '5', 'Date de réception': '2026-11-09', Boîte: 'pref-etrangers' }],
  [
    '/courrier',
    {
      État: 'Reçu',
      'Date de réception': '2026-11-12',
      Demandeur: 'Élu ou collectivité',
      Matière: 'Contrôle de légalité',
    },
  ],
  ['/formulaire', { État: 'Reçu', Urgence: 'Urgent', Thème: 'le « titre » "perdu" à 12:30, etc.' }],
  ['/guichet', { État: 'Reçu', Nature: 'Réclamation' }],
  ['/urne', { État: 'Reçu', Nature: 'Suggestion', Nombre: '3' }],
  ['/rdv', { Étape: 'Demandé', 'Date de l’étape': '2026-11-12', Libellé: 'mairie de Gex : voirie', Référence: 'A 12' }],
  ['/maj', { Étape: 'Demandée', Libellé: 'le: horaires 09/11' }],
  ['/appel', { 'Appels reçus': '120', 'Appels décrochés': '96', 'Jour des appels': '2026-11-13' }],
])('%s alone opens its form; what it says is what the same line says when it is typed', async (command, values) => {
  const typedLines: Readonly<Record<string, string>> = {
    '/courriel': 'répondu 5 reçu:9/11 boîte:pref-etrangers',
    '/courrier': 'reçu reçu:12/11 demandeur:élu matière:légalité',
    '/formulaire': 'reçu urgent thème:«le « titre »» "perdu" à 12:30, etc.»',
    '/guichet': 'reçu nature:réclamation',
    '/urne': 'reçu nature:suggestion 3',
    '/rdv': 'demandé le:12/11 libellé:"mairie de Gex : voirie" référence:"A 12"',
    '/maj': 'demandée libellé:"le: horaires 09/11"',
    '/appel': 'reçus:120 décrochés:96 le:13/11',
  }
  const meeting = await meet()
  const { camille, dominique, channel } = meeting
  const view = await opened(meeting, command)
  expect(await camille.submits(view, values)).toEqual({ kind: 'closed' })
  const [answer = ''] = await answers(meeting, 1)
  expect(dominique.sees(channel)).toEqual([])
  const typed = await told(dominique, `${command} ${typedLines[command]}`, channel)
  const counted = (text: string) => text.split('\n')[0]?.replace(/n° \d+/i, 'n°')
  if (command !== '/appel') expect(counted(answer)).toBe(counted(typed))
  const [ofForm, ofLine] = await register(meeting)
  expect(ofForm).toEqual(ofLine)
})

test('a field that is empty or wrong says so under it; put right, the form is sent and closes', async () => {
  const meeting = await meet()
  const { camille } = meeting
  const view = await opened(meeting, '/courriel')
  expect(await camille.submits(view, {})).toEqual({ kind: 'incomplete', missing: ['field.state'] })
  const wrong = { État: 'Répondu', 'Date de réception': '2026-11-20', 'Date de la réponse': '2027-01-01' }
  const later = (date: string, day: string) =>
    `«\u00a0${date}\u00a0» désigne un jour à venir (${day})\u00a0; il faut une date passée ou aujourd’hui. Rien n’a été enregistré.`
  expect(await camille.submits(view, wrong)).toEqual({
    kind: 'errors',
    errors: {
      'field.received': later('2026-11-20', 'vendredi 20 novembre'),
      'field.on': later('2027-01-01', 'vendredi 1er janvier 2027'),
    },
  })
  expect(await register(meeting)).toEqual([])
  expect(await camille.submits(view, { État: 'Répondu', 'Date de réception': '2026-11-13' })).toEqual({
    kind: 'closed',
  })
  expect(await register(meeting)).toHaveLength(1)
})

test('what the register refuses is said in the form, which keeps what was filled in; put right, it is done', async () => {
  const meeting = await meet()
  const { camille, channel } = meeting
  await camille.types('/courriel reçu reçu:9/11', channel)
  const view = await opened(meeting, '/repondre')
  const values = { Numéros: '99', Réponse: 'Réponse d’attente', 'Réponse annoncée pour le': '2026-11-30' }
  const refused = await camille.submits(view, values)
  if (refused.kind !== 'updated') throw new Error(refused.kind)
  expect(refused.view.id).toBe(view.id)
  expect(JSON.stringify(refused.view.given)).toContain(
    'Il n’y a pas de n°\u00a099. Vos demandes encore ouvertes\u00a0: 1. Rien n’a été enregistré.',
  )
  expect(fieldsOf(refused.view)).toEqual({ 'field.ids': '99', 'field.kind': 'attente', 'field.until': '2026-11-30' })
  // Sent once more as it is, it is refused once more.
  expect((await camille.submits(refused.view, {})).kind).toBe('updated')
  expect(await camille.submits(refused.view, { Numéros: '1' })).toEqual({ kind: 'closed' })
  expect((await answers(meeting, 2))[1]).toMatch(/^Réponse d’attente enregistrée pour le n° 1/)
})

test('a later step of an appointment is the same form: it wants a number, which a new one does not', async () => {
  const meeting = await meet()
  const { camille } = meeting
  const first = await opened(meeting, '/rdv')
  const numbered = await camille.submits(first, { Étape: 'Demandé', 'Date de l’étape': '2026-11-09', Numéros: '7' })
  if (numbered.kind !== 'updated') throw new Error(numbered.kind)
  expect(JSON.stringify(numbered.view.given)).toContain('Une nouvelle demande reçoit son numéro')
  expect(await camille.submits(numbered.view, { Numéros: '' })).toEqual({ kind: 'closed' })

  const later = await opened(meeting, '/rdv')
  const refused = await camille.submits(later, { Étape: 'Proposé', 'Date de l’étape': '2026-11-12' })
  if (refused.kind !== 'updated') throw new Error(refused.kind)
  expect(JSON.stringify(refused.view.given)).toContain('Quel numéro')
  expect(await camille.submits(refused.view, { Numéros: '1' })).toEqual({ kind: 'closed' })
  await answers(meeting, 2)
  expect(await register(meeting)).toEqual([
    expect.objectContaining({ kind: 'appointment', asked: '2026-11-09', proposed: '2026-11-12' }),
  ])
})

test('a form sent twice, as an impatient person does, is one entry', async () => {
  const meeting = await meet()
  const { camille } = meeting
  const view = await opened(meeting, '/courriel')
  const values = { État: 'Répondu', Nombre: '5', 'Date de réception': '2026-11-09' }
  const both = await Promise.all([camille.submits(view, values), camille.submits(view, values)])
  expect(both.map(({ kind }) => kind)).toEqual(['closed', 'closed'])
  expect(await register(meeting)).toHaveLength(1)
  expect(await answers(meeting, 1)).toHaveLength(1)
})
