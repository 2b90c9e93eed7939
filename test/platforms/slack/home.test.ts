// The App Home: what somebody has open, what is late around them, this month's rates, and forms to begin with.

import { expect, test } from 'vitest'

import type { Person } from '../../support/slack/people/person.ts'
import type { View } from '../../support/slack/workspace/view.ts'
import { blocksOf, fieldsOf, labelsIn, meet, type Meeting, told, wordsIn } from './meeting.ts'

/** The person's page, once it is published. */
const pageOf = async ({ slack }: Meeting, person: Person): Promise<View> => {
  await person.opensHome()
  return slack.until(() => person.home, 'a page')
}

/** The page, once it says what it should. */
const pageOnce = ({ slack }: Meeting, person: Person, isMeant: (words: string) => boolean): Promise<View> =>
  slack.until(() => person.home !== undefined && isMeant(wordsIn(person.home).join('\n')) && person.home, 'a page')

const forms = ['Noter des courriels…', 'Noter des courriers…', 'Noter des appels…', 'Répondre…', 'Corriger…']
const onEachLine = ['Répondu', 'Attente…', 'Transférer…', 'Pourquoi ?']

/** Camille logged one that is due tomorrow and took one that is late; another is late and Dominique's. */
const busy = async (): Promise<Meeting> => {
  const meeting = await meet()
  const { camille, dominique, channel } = meeting
  for (const [person, line] of [
    [dominique, '/courriel reçu reçu:2/11 thème:récépissé'],
    [dominique, '/courriel reçu reçu:3/11'],
    [camille, '/courriel reçu reçu:9/11'],
    [camille, '/courriel répondu 4 reçu:9/11'],
    [camille, '/prendre 1'],
  ] as const)
    await person.types(line, channel)
  return meeting
}

test('shows own open requests, the late ones of the services, this month’s rates and a button for each form', async () => {
  const meeting = await busy()
  const page = await pageOf(meeting, meeting.camille)
  expect(wordsIn(page)).toEqual([
    'Lundi 16 novembre : 2 demandes ouvertes à votre nom, 2 demandes en retard dans votre service',
    'À votre nom',
    '*n° 1* · courriel, récépissé · Séjour · 4 jours ouvrés de retard',
    '*n° 3* · courriel · Séjour · échéance demain',
    'En retard · Séjour',
    '*n° 1* · courriel, récépissé · 4 jours ouvrés de retard',
    '*n° 2* · courriel · 3 jours ouvrés de retard',
    'Novembre 2026, jusqu’au 16 · Séjour (provisoire)',
    expect.stringMatching(/^Courriels dans les délais : 66,7 %\n4 sur 6/),
    expect.stringMatching(/^Délai moyen, courriels : 4,0 jours ouvrés\n/),
    'Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.',
  ])
  expect(labelsIn({ blocks: blocksOf(page) })).toEqual([
    ...forms,
    ...Array.from({ length: 4 }, () => onEachLine).flat(),
  ])
})

test('a form that was opened there turns into its answer, and the page follows', async () => {
  const meeting = await busy()
  const { camille, channel } = meeting
  const page = await pageOf(meeting, camille)
  const view = await (await camille.presses('Noter des courriels…', page)).view()
  const wrong = await camille.submits(view, { État: 'Reçu', 'Date de réception': '2026-11-17' })
  expect(wrong.kind).toBe('errors')
  const sent = await camille.submits(view, { État: 'Reçu', 'Date de réception': '2026-11-13', Thème: 'visa' })
  if (sent.kind !== 'updated') throw new Error(sent.kind)
  expect(wordsIn(sent.view)[0]).toBe('N° 5 : courriel reçu le vendredi 13 novembre (Séjour, visa).')
  await pageOnce(meeting, camille, (words) => words.includes('*n° 5* · courriel, visa'))
  expect(camille.sees(channel).filter(({ text }) => text.includes('visa'))).toEqual([])
})

test('a button there answers in a window, and the page follows', async () => {
  const meeting = await busy()
  const { camille, dominique, channel } = meeting
  const page = await pageOf(meeting, camille)
  const why = await (await camille.presses('Pourquoi\u00a0?', page)).view()
  expect(wordsIn(why)[0]).toBe('N° 1 : réponse attendue au plus tard le lundi 9 novembre.')
  const done = await (await camille.presses('Répondu', page)).view()
  expect(wordsIn(done)[0]).toBe('Réponse apportée au n° 1 : hors délai.')
  const after = await pageOnce(meeting, camille, (words) => !words.includes('n° 1'))
  expect(wordsIn(after)[0]).toMatch(/1 demande ouverte à votre nom, 1 demande en retard dans votre service$/)
  expect(await told(dominique, '/voir 1', channel)).toContain('Issue : réponse de fond')
  const transfer = await (await camille.presses('Transférer…', after)).view()
  expect(fieldsOf(transfer)).toEqual({ 'field.ids': '3' })
})

test('what is refused there is said in the window', async () => {
  const meeting = await busy()
  const { camille, dominique, channel } = meeting
  const page = await pageOf(meeting, camille)
  await dominique.types('/repondre 1', channel)
  const window = await (await camille.presses('Répondu', page)).view()
  expect(wordsIn(window).join('\n')).toMatch(/Rien n’a été enregistré/)
})

test('a stranger’s page says how to be let in, and nothing of the service', async () => {
  const meeting = await busy()
  const dana = meeting.slack.join('dana')
  const page = await pageOf(meeting, dana)
  expect(wordsIn(page)).toEqual([
    'Vigie ne répond qu’aux membres des canaux où elle travaille. Demandez à y être invité.',
  ])
})
