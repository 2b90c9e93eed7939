// The week's recap and the dashboards, as they are composed for a room.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import { composeDigest, type DigestAsked } from '../../src/digests/compose.ts'
import { reportedMonth, reportedQuarter, reportedWeek } from '../../src/digests/reported-period.ts'
import { words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { Directory } from '../../src/register/directory.ts'
import { roomId, userId } from '../../src/register/ids.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding, usualRules } from '../support/requests.ts'

const day = (text: string) => dayOf(localDate(text))
const figures = { ...defaultFigureSetting, rules: usualRules, directory: new Directory([], []) }
const replied = (on: string) => ({ outcome: { kind: 'replied', on: localDate(on) } }) as const

// The week of Monday 9 November 2026 holds the Armistice, a Wednesday.
const register = holding([
  aRequest(1, '2026-11-09', { service: 'Séjour', count: 3, ...replied('2026-11-10') }),
  aRequest(2, '2026-11-12', { service: 'Séjour' }),
  aRequest(3, '2026-11-02', { service: 'Séjour', ...replied('2026-11-12') }),
  aRequest(4, '2026-11-03', { service: 'Séjour', transfers: [{ to: 'Légalité', on: localDate('2026-11-04') }] }),
  aRequest(5, '2026-11-10', { service: 'Accueil' }),
  aRequest(6, '2026-11-10', { service: 'Accueil', cancelled: true }),
  aRequest(7, '2026-10-01', { service: 'Accueil', count: 40, ...replied('2026-10-06') }),
  aRequest(8, '2026-09-01', { service: 'Accueil', count: 40, ...replied('2026-09-10') }),
])

const told = async (
  asked: Partial<DigestAsked> & Pick<DigestAsked, 'content'>,
  today = '2026-11-16',
  language = words.fr,
) => {
  const digest = await composeDigest(
    { room: roomId('matrix:!a'), services: [], today: day(today), whenEmpty: 'silent', ...asked },
    register,
    figures,
    language,
  )
  return digest.reply && plainReply(digest.reply)
}

describe('the week’s recap', () => {
  test('counts what came, what was answered and what is late, by service', async () => {
    expect(await told({ content: 'weekly' })).toMatchInlineSnapshot(`
      "Semaine du 9 au 15 novembre 2026~: 5 demandes reçues, 4 réponses apportées
      Réponses dans les délais~: 3 sur 4
      En retard aujourd’hui~: 1 · dans la semaine~: 2 nouveaux retards, 1 retard soldé
      Par service qui détient la demande
      Accueil | 1 | 0 | 0 | 0 | 0 | 0
      Légalité | 0 | 0 | 0 | 1 | 1 | 0
      Séjour | 4 | 4 | 3 | 0 | 1 | 1
      ensemble | 5 | 4 | 3 | 1 | 2 | 1
      !retards"
    `)
  })

  test('of a room of one service has no table', async () => {
    expect(await told({ content: 'weekly', services: ['Accueil'] })).toMatchInlineSnapshot(`
      "Semaine du 9 au 15 novembre 2026 · Accueil~: 1 demande reçue, aucune réponse apportée
      En retard aujourd’hui~: 0 · dans la semaine~: aucun nouveau retard, aucun retard soldé
      !retards"
    `)
  })

  test('in place of the morning digest, says every section of it', async () => {
    expect(await told({ content: 'weekly', services: ['Accueil'], withMorning: true })).toMatchInlineSnapshot(`
      "Semaine du 9 au 15 novembre 2026 · Accueil~: 1 demande reçue, aucune réponse apportée
      En retard aujourd’hui~: 0 · dans la semaine~: aucun nouveau retard, aucun retard soldé
      Lundi 16 novembre · Accueil~: rien en retard, rien à échéance aujourd’hui
      Échéances de vendredi dépassées~: aucune
      Toujours en retard~: aucune
      Dates annoncées dépassées~: aucune
      Aujourd’hui~: aucune
      Demain~: aucune
      En attente de pièces~: aucune
      !échéances"
    `)
  })

  test('in place of the morning digest, concerns those whom that one would', async () => {
    const takenBy = userId('matrix:@marie:exemple.fr')
    const asked = { room: roomId('matrix:!a'), services: [], today: day('2026-11-16'), whenEmpty: 'silent' } as const
    const due = holding([aRequest(1, '2026-11-06', { takenBy })])
    const mentioned = async (withMorning: boolean) =>
      (await composeDigest({ ...asked, content: 'weekly', withMorning }, due, figures, words.fr)).reply?.mentions
    expect(await mentioned(true)).toEqual([takenBy])
    expect(await mentioned(false)).toBeUndefined()
  })

  test('in English says the same', async () => {
    expect(await told({ content: 'weekly' }, '2026-11-16', words.en)).toMatchInlineSnapshot(`
      "Week of 9 to 15 November 2026: 5 requests received, 4 replies
      Replies in time: 3 of 4
      Overdue today: 1 · during the week: 2 newly overdue, 1 cleared
      By the service that holds the request
      Accueil | 1 | 0 | 0 | 0 | 0 | 0
      Légalité | 0 | 0 | 0 | 1 | 1 | 0
      Séjour | 4 | 4 | 3 | 0 | 1 | 1
      all | 5 | 4 | 3 | 1 | 2 | 1
      !overdue"
    `)
  })
})

describe('a dashboard', () => {
  test('of the month gives each result with its target, verdict and trend', async () => {
    expect(await told({ content: 'monthly' }, '2026-11-02')).toMatchInlineSnapshot(`
      "Octobre 2026~: les 2 cibles mesurées sont atteintes
      Courriels dans les délais~: 100~% · 40 sur 40 (1 entrée) · cible 90~%, atteinte · septembre 0~%~: hausse de 100,0~points
      Délai moyen, courriels~: 3,0 jours ouvrés · 40 réponses (1 entrée) · cible 5 au plus, atteinte · septembre~: 7,0 jours ouvrés (−4,0)
      Courriels reçus~: 40 · 1 entrée · septembre~: 40 (stable)
      Courriels transférés~: 0~% · 0 sur 40 (1 entrée) · septembre 0~%, pas d’évolution nette
      20 autres indicateurs sont sans objet (aucun cas)~: !taux détail
      Non compté (n.c.)~: Appels reçus
      Chiffres provisoires~: la période n’est pas arrêtée.
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      !taux octobre 2026 · !retards"
    `)
  })

  test('sent late says so', async () => {
    const late = { planned: { hour: 9, minute: 0 }, sent: { hour: 10, minute: 5 } }
    const text = await told({ content: 'quarterly', late }, '2026-10-01')
    expect(text?.split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "3e trimestre 2026~: aucune des 2 cibles mesurées n’est atteinte",
        "Relevé de 9~h, envoyé à 10~h~05 après une interruption.",
      ]
    `)
  })
})

describe('the period of a recap', () => {
  test.each([
    ['2026-11-16', '2026-11-09', '2026-11-15', 'a Monday: the week before'],
    ['2026-11-19', '2026-11-09', '2026-11-15', 'a Thursday: the week before'],
    ['2026-11-20', '2026-11-16', '2026-11-22', 'a Friday: the week that ends'],
  ])('on %s is %s to %s (%s)', (today, start, end) => {
    expect(reportedWeek(day(today))).toEqual({ shape: 'week', start: day(start), end: day(end) })
  })

  test('is the month and the quarter that ended', () => {
    expect(reportedMonth(day('2027-01-04'))).toEqual({
      shape: 'month',
      start: day('2026-12-01'),
      end: day('2026-12-31'),
    })
    expect(reportedQuarter(day('2027-01-04'))).toMatchObject({ start: day('2026-10-01'), end: day('2026-12-31') })
    expect(reportedQuarter(day('2026-11-20'))).toMatchObject({ start: day('2026-07-01'), end: day('2026-09-30') })
  })
})
