// Published figures of what is no request, each from a spreadsheet and from typed commands: both must say the same.

import { expect, test } from 'vitest'
import { bothWays, type ToldRates, toldIn, type Typed } from './two-ways.ts'

const counts = (rates: ToldRates, id: string) => {
  const { numerator, denominator, met } = toldIn(rates, id)
  return { numerator, denominator, met }
}

test('website updates, Loire-Atlantique 2022: 98 % within 3 working days', async () => {
  const done = Array.from({ length: 50 }, (_, index) => (index === 0 ? '2022-03-08' : '2022-03-04'))
  const asked = { type: 'mise à jour', service: 'Accueil', 'demandé le': '2022-03-01' }
  const typed = (on: string, ids: readonly number[]): readonly Typed[] =>
    ids.map((id) => ({ on, text: `!maj faite ${id}` }))
  const { rates, answers } = await bothWays(
    done.map((on) => ({ ...asked, 'fait le': on })),
    [
      ...done.map(() => ({ on: '2022-03-01', text: '!maj demandée' })),
      ...typed(
        '2022-03-04',
        Array.from({ length: 49 }, (_, index) => index + 2),
      ),
      ...typed('2022-03-08', [1]),
    ],
    '2022',
    '!taux 2022 maj',
  )
  expect(counts(rates, 'website.updates.on-time')).toEqual({ numerator: 49, denominator: 50, met: true })
  expect(answers[0]).toMatch(/98,0 % · 49 sur 50 · cible 90 %, atteinte/)
})

test('appointments, Loire-Atlantique 2022: proposed 100 %, 1 day; held 67 %, 12 days', async () => {
  const held = ['2022-06-14', '2022-06-16', '2022-06-28']
  const { rates, answers } = await bothWays(
    held.map((on) => ({
      type: 'rendez-vous',
      service: 'Accueil',
      'demandé le': '2022-06-01',
      'proposé le': '2022-06-02',
      'tenu le': on,
    })),
    [
      ...held.map(() => ({ on: '2022-06-01', text: '!rdv demandé' })),
      ...held.map((_, index) => ({ on: '2022-06-02', text: `!rdv proposé ${index + 1}` })),
      ...held.map((on, index) => ({ on, text: `!rdv tenu ${index + 1}` })),
    ],
    '2022',
    '!taux 2022 "rdv proposés"',
    '!taux 2022 "rdv tenus"',
  )
  expect(counts(rates, 'appointments.proposed')).toEqual({ numerator: 3, denominator: 3, met: true })
  expect(counts(rates, 'appointments.held')).toEqual({ numerator: 2, denominator: 3, met: false })
  expect(answers[0]).toMatch(/100 % · 3 sur 3 · cible 80 %, atteinte .*délai moyen : 1,0 jour ouvré \(3 cas\)/)
  expect(answers[1]).toMatch(/66,7 % · 2 sur 3 · cible 80 %, non atteinte .*délai moyen : 12,0 jours ouvrés \(3 cas\)/)
})

test('visits of the website, Loire-Atlantique 2022: 9 % of inhabitants, each quarter with its own', async () => {
  const visits = [126_000, 133_200, 118_800, 140_400]
  const { rates, answers } = await bothWays(
    visits.map((effectif, index) => ({
      type: 'mesure',
      indicateur: 'visites',
      période: `2022-T${index + 1}`,
      effectif,
      base: 1_440_000,
    })),
    visits.map((count, index) => ({
      on: '2023-01-05',
      text: `!mesure visites ${count} sur 1440000 2022-T${index + 1}`,
    })),
    '2022',
    '!taux 2022 visites',
  )
  expect(counts(rates, 'website.visits')).toEqual({ numerator: 518_400, denominator: 5_760_000, met: true })
  expect(answers[0]).toMatch(/9,0 % · 518 400 sur 5 760 000 · .*cible 5 %, atteinte/)
})

test('messages received, Loire-Atlantique 2022: 3 795, and that it is seven months of ten', async () => {
  const received = [573, 523, 607, 477, 464, 598, 553]
  const months = received.map((count, index) => [`2022-${String(index + 4).padStart(2, '0')}`, count] as const)
  const { rates, answers } = await bothWays(
    months.map(([période, effectif]) => ({
      type: 'mesure',
      indicateur: 'emails.received',
      période,
      boîte: 'prefecture',
      effectif,
    })),
    months.map(([month, count]) => ({
      on: '2023-01-05',
      text: `!mesure courriels-reçus ${count} ${month} boîte:prefecture`,
    })),
    '2022-01..2022-10',
    '!taux 2022-01..2022-10 courriels-reçus boîte:prefecture',
  )
  expect(toldIn(rates, 'emails.received').value).toBe(3795)
  expect(answers[0]).toMatch(/3 795 · 7 mois sur 10/)
})

test('a mystery survey, Nord: the three that were only acknowledged have their class, and classes add to 100 %', async () => {
  const sent = '2021-11-02'
  const kinds = [
    ...Array.from({ length: 6 }, () => ({ accusé: 'même jour', answered: '2021-11-03' })),
    ...Array.from({ length: 5 }, () => ({ accusé: 'non', answered: '2021-11-09' })),
    { accusé: 'autre bureau', answered: '2021-11-09' },
    ...Array.from({ length: 3 }, () => ({ accusé: 'même jour', answered: undefined })),
  ]
  const officer = { on: '2021-12-01', room: 'qualite', by: 'referent' }
  const { rates, answers } = await bothWays(
    kinds.map(({ accusé, answered }) => ({
      type: 'contact mystère',
      enquête: 'Automne',
      service: 'Séjour',
      direction: 'DMI',
      'envoyé le': sent,
      'accusé sous 24 h': accusé,
      ...(answered === undefined ? {} : { 'répondu le': answered }),
    })),
    [
      { ...officer, text: '!mystère créer Automne' },
      ...kinds.map(({ accusé, answered = 'non' }) => ({
        ...officer,
        text: `!mystère noter Automne service:Séjour direction:DMI envoyé:${sent} accusé:"${accusé}" répondu:${answered}`,
      })),
    ],
    '2021',
    '!mystère voir Automne',
  )
  expect(counts(rates, 'mystery.acknowledged')).toEqual({ numerator: 10, denominator: 15, met: null })
  expect(counts(rates, 'mystery.answered')).toEqual({ numerator: 12, denominator: 15, met: null })
  expect(counts(rates, 'mystery.answered-within-day')).toEqual({ numerator: 6, denominator: 15, met: null })
  expect(answers[0]).toMatch(
    /Répondu sous 24 h\s+6\s+40,0 %\n\s+Répondu plus tard\s+6\s+40,0 %\n\s+Accusé de réception seulement\s+3\s+20,0 %\n\s+Rien\s+0\s+0,0 %\n\s+Ensemble\s+15\s+100,0 %/,
  )
  expect(answers[0]).toContain('1 accusé de réception vient d’un autre bureau')
})
