// A person's own page: what is theirs, what is late around them, the month's rates, the forms.

import { describe, expect, test } from 'vitest'
import { dayOf, localDate } from '../../src/calendar/local-date.ts'
import type { ListBlock, Reply } from '../../src/chat/reply.ts'
import { homePage, type HomeSetting } from '../../src/digests/home.ts'
import { findCommand } from '../../src/grammar/suggest.ts'
import { languages, words } from '../../src/i18n/words.ts'
import { defaultFigureSetting } from '../../src/indicators/query.ts'
import { Directory } from '../../src/register/directory.ts'
import type { Entry, RequestEntry } from '../../src/register/entry.ts'
import { type InstantText, userId } from '../../src/register/ids.ts'
import { config, openOn, visitor, yearOn } from '../demo/year-on.ts'
import { plainReply } from '../support/plain-reply.ts'
import { aRequest, holding, usualRules } from '../support/requests.ts'

const friday = dayOf(localDate('2026-11-20'))
const anne = userId('slack:U1')
const figures = {
  ...defaultFigureSetting,
  rules: usualRules,
  directory: new Directory([], []),
}

const logged = { at: '2026-11-12T08:00:00Z' as InstantText, by: anne }

const page = (entries: readonly Entry[], more: Partial<HomeSetting> = {}, language = words.fr): Promise<Reply> =>
  homePage(
    {
      today: friday,
      user: anne,
      open: entries.filter((entry): entry is RequestEntry => entry.kind === 'request' && entry.outcome === undefined),
      entries: holding(entries),
      figures,
      ...more,
    },
    language,
  )

const listsOf = ({ blocks }: Reply): readonly ListBlock[] =>
  blocks.filter((block): block is ListBlock => block.kind === 'list')

const few = [
  aRequest(1031, '2026-11-19', { service: 'Accueil', logged }),
  aRequest(1032, '2026-11-12', { service: 'Séjour', takenBy: anne }),
  aRequest(1033, '2026-11-10', { service: 'Séjour', urgent: true }),
  aRequest(1034, '2026-11-10', { service: 'Légalité' }),
  aRequest(1035, '2026-11-05', { service: 'Séjour', outcome: { kind: 'replied', on: localDate('2026-11-10') } }),
]

describe('of an agent of one service', () => {
  test('shows what is theirs, late first, then what is late in the service, then its rates', async () => {
    expect(plainReply(await page(few, { services: ['Séjour'] }))).toMatchInlineSnapshot(`
      "Vendredi 20 novembre~: 2 demandes ouvertes à votre nom, 2 demandes en retard dans votre service
      À votre nom
      - n°~1032 · courriel · Séjour · 1 jour ouvré de retard
      - n°~1031 · courriel · Accueil · échéance le jeudi 26
      En retard · Séjour
      - n°~1033 · courriel · 2 jours ouvrés de retard · urgente
      - n°~1032 · courriel · 1 jour ouvré de retard
      Novembre 2026, jusqu’au 20 · Séjour (provisoire)
      Courriels dans les délais~: 33,3~% · 1 sur 3 · cible 90~%, non atteinte · effectif trop faible pour conclure (entre 6~% et 79~%)
      Délai moyen, courriels~: 3,0 jours ouvrés · 1 réponse · cible 5 au plus, atteinte
      Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
      !courriel · !courrier · !appel · !répondre · !corriger"
    `)
  })

  test('says so when there is nothing', async () => {
    expect(plainReply(await page([], { services: ['Séjour'] }))).toMatchInlineSnapshot(`
      "Vendredi 20 novembre~: aucune demande ouverte à votre nom, rien en retard dans votre service
      Aucune demande ouverte à votre nom.
      Aucune demande en retard · Séjour.
      Novembre 2026, jusqu’au 20 · Séjour (provisoire)
      Aucun résultat à comparer à une cible.
      !courriel · !courrier · !appel · !répondre · !corriger"
    `)
  })
})

test('of an agent of every service shows them all, each line with its service', async () => {
  const reply = await page(few, { services: 'all' })
  const [, overdue] = listsOf(reply)
  expect(overdue?.entries?.map(({ id }) => id)).toEqual([1033, 1034, 1032])
  expect(plainReply(reply)).toContain('n°~1034 · courriel · Légalité · 2 jours ouvrés de retard')
})

test('of a person of no room shows their own requests, nobody else’s, and says why', async () => {
  const reply = await page(few)
  expect(listsOf(reply)).toHaveLength(1)
  expect(plainReply(reply)).toContain('Les retards et les taux d’un service s’affichent pour les membres de son salon.')
  expect(plainReply(reply)).not.toMatch(/1033|1034|sur 1/)
})

test('long lists are cut, and the rest is said with the command that shows it', async () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    aRequest(index + 1, '2026-11-10', { service: 'Séjour', logged }),
  )
  const [own, overdue] = listsOf(await page(many, { services: ['Séjour'] }))
  expect([own?.items.length, overdue?.items.length]).toEqual([10, 15])
  expect(plainReply(await page(many, { services: ['Séjour'] }))).toContain('et 30 autres~: !moi')
  expect(plainReply(await page(many, { services: ['Séjour'] }))).toContain('et 25 autres~: !retards')
})

describe.each(languages)('in %s, on a year of work', (language) => {
  const asked = () =>
    page(
      yearOn(friday),
      { user: visitor, services: ['Séjour', 'Accueil'], open: openOn(friday), figures: config.figures },
      words[language],
    )

  test('every line has its entry, and every entry something to do', async () => {
    const lists = listsOf(await asked())
    expect(lists).toHaveLength(2)
    for (const { items, entries } of lists) {
      expect(entries?.length).toBe(items.length)
      for (const { actions } of entries ?? []) expect(actions.length).toBeGreaterThan(0)
    }
  })

  test('the month’s rates are those with a target, and there is one button for each form', async () => {
    const { blocks, actions } = await asked()
    const rates = blocks.filter(({ kind }) => kind === 'figure')
    expect(rates.length).toBeGreaterThan(2)
    expect(rates.length).toBeLessThan(20)
    expect(new Set(actions.map(({ command }) => findCommand(command.slice(1))))).toEqual(
      new Set(['email', 'letter', 'call', 'reply', 'correct']),
    )
    for (const { label, form } of actions) {
      expect(form).toBe(true)
      expect(label.length).toBeLessThanOrEqual(30)
    }
  })
})
