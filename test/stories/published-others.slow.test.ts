// Other published tables, each from a spreadsheet and from typed commands: both must say the same.

import { expect, test } from 'vitest'
import { bothWays, ratesOfImport, type ToldRates, toldIn, type Typed } from './two-ways.ts'

const counts = (rates: ToldRates, id: string) => {
  const { numerator, denominator, met } = toldIn(rates, id)
  return { numerator, denominator, met }
}

test('local authorities’ e-mails, Loire-Atlantique 2022: 577 of 724 is 79.70 %, and misses 80 %', async () => {
  const bulk = [
    ['légalité', 467, '2022-06-08'],
    ['légalité', 137, '2022-06-10'],
    ['budget', 110, '2022-06-02'],
    ['budget', 10, '2022-07-01'],
  ] as const
  const {
    rates,
    answers: [answer = ''],
  } = await bothWays(
    bulk.map(([matière, nombre, on]) => ({
      type: 'demande',
      canal: 'courriel',
      service: 'Légalité',
      demandeur: 'élu',
      matière,
      'reçu le': '2022-06-01',
      'répondu le': on,
      nombre,
    })),
    bulk.map(([matter, count, on]) => ({
      on,
      text: `!courriel répondu ${count} reçu:01/06/2022 matière:${matter}`,
      room: 'legalite',
    })),
    '2022',
    '!taux 2022 Légalité détail',
  )
  expect(counts(rates, 'authorities.emails.legality.on-time')).toEqual({ numerator: 467, denominator: 604, met: false })
  expect(counts(rates, 'authorities.emails.budget.on-time')).toEqual({ numerator: 110, denominator: 120, met: true })
  expect(counts(rates, 'authorities.emails.on-time')).toEqual({ numerator: 577, denominator: 724, met: false })
  expect(toldIn(rates, 'authorities.emails.on-time').value).toBeCloseTo(0.797, 4)
  expect(answer).toMatch(/79,7.% · 577 sur 724 \(4 entrées\)( · .*)? · cible 80.%, non atteinte/)
})

test('letters from the public: 97 of 101 in time, those never answered being failures; mean 6 days', async () => {
  const bulk = [
    [97, '2022-03-09'],
    [1, '2022-03-16'],
  ] as const
  const letter = { type: 'demande', canal: 'courrier', service: 'Accueil', 'reçu le': '2022-03-01' }
  const {
    rates,
    answers: [answer = ''],
  } = await bothWays(
    [...bulk.map(([nombre, on]) => ({ ...letter, 'répondu le': on, nombre })), { ...letter, nombre: 3 }],
    [
      { on: '2022-03-02', text: '!courrier reçu 3 reçu:hier' },
      ...bulk.map(([count, on]) => ({ on, text: `!courrier répondu ${count} reçu:01/03` })),
    ],
    '2022-03',
    '!taux mars 2022',
  )
  expect(counts(rates, 'letters.on-time')).toEqual({ numerator: 97, denominator: 101, met: true })
  const delay = toldIn(rates, 'letters.delay')
  expect([delay.denominator, Math.round(delay.value ?? 0), delay.met]).toEqual([98, 6, true])
  expect(answer).toMatch(/96,0.% · 97 sur 101 \(\d+ entrées\)( · .*)? · cible 90.%, atteinte/)
})

test('a letter answered nobody knows when, which only a file can say, is a failure too', async () => {
  const letter = { type: 'demande', canal: 'courrier', service: 'Accueil', 'reçu le': '2022-03-01' }
  const rates = await ratesOfImport(
    [
      { ...letter, 'répondu le': '2022-03-09', réponse: 'fond', nombre: 97 },
      { ...letter, réponse: 'non datée', nombre: 4 },
    ],
    ['--period', '2022-03'],
  )
  expect(counts(rates, 'letters.on-time')).toEqual({ numerator: 97, denominator: 101, met: true })
})

test('48 % of calls answered from November 2021 to September 2022 misses 90 %', async () => {
  const days = ['2021-11-08', '2022-01-10', '2022-05-16', '2022-09-12']
  const {
    rates,
    answers: [answer = ''],
  } = await bothWays(
    days.map((date) => ({ type: 'appels', service: 'Accueil', date, reçus: 250, décrochés: 120 })),
    days.map((on) => ({ on, text: '!appel reçus:250 décrochés:120' })),
    '2021-11..2022-09',
    '!taux de novembre 2021 à septembre 2022 appels',
  )
  expect(counts(rates, 'tel.answered')).toEqual({ numerator: 480, denominator: 1000, met: false })
  expect(answer).toContain('48,0 % · 480 sur 1 000 · cible 90 %, non atteinte')
})

test('Finistère, November 2022: 1 669 mails, 55 % transferred, themes, all in time, mean 0.4 day', async () => {
  const themes = { séjour: 877, permis: 159, titres: 109, identité: 100, association: 66, armes: 17, autre: 341 }
  const mails = Object.entries(themes).flatMap(([theme, count]) => {
    const moved = Math.round(count * 0.55)
    return [
      { theme, count: moved, isMoved: true },
      { theme, count: count - moved, isMoved: false },
    ].flatMap((part) => {
      const nextDay = Math.round(part.count * 0.4)
      return [
        { ...part, count: part.count - nextDay, on: '2022-11-14' },
        { ...part, count: nextDay, on: '2022-11-15' },
      ]
    })
  })
  const rows = mails.map(({ theme, count, isMoved, on }) => ({
    type: 'demande',
    canal: 'courriel',
    boîte: 'prefecture',
    thème: theme,
    'reçu le': '2022-11-14',
    ...(isMoved ? { 'transféré à': 'Séjour', 'transféré le': '2022-11-14' } : {}),
    'répondu le': on,
    nombre: count,
  }))
  const onDay = '2022-11-14'
  const received = mails.flatMap(({ theme, count, isMoved }, index): Typed[] => [
    { on: onDay, text: `!courriel reçu ${count} reçu:14/11 boîte:prefecture thème:${theme}` },
    ...(isMoved ? [{ on: onDay, text: `!transférer ${index + 1} Séjour` }] : []),
  ])
  const replies = mails.map(({ on }, index) => ({ on, text: `!répondre ${index + 1}` }))
  const {
    rates,
    answers: [answer = ''],
  } = await bothWays(
    rows,
    [...received, ...replies.toSorted((a, b) => a.on.localeCompare(b.on))],
    '2022-11',
    '!taux novembre 2022 thèmes',
  )
  expect(toldIn(rates, 'emails.transferred').denominator).toBe(1669)
  expect(Math.round((toldIn(rates, 'emails.transferred').value ?? 0) * 100)).toBe(55)
  expect(counts(rates, 'emails.main.on-time')).toEqual({ numerator: 1669, denominator: 1669, met: true })
  expect((toldIn(rates, 'emails.main.delay').value ?? 0).toFixed(1)).toBe('0.4')
  for (const share of ['séjour 53', 'permis 10', 'titres 7', 'identité 6', 'association 4', 'armes 1', 'autre 20'])
    expect(answer).toContain(`${share} %`)
})
