// What is masked before it is stored, what is left alone, and that no text however hostile takes long.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonalData, personsIn } from '../../src/register/masking.ts'

const mask = (text: string): string => maskPersonalData(text).text

describe('masked', () => {
  test.each([
    ['jean.dupont@exemple.fr', '[…]'],
    ['rappeler élodie+nord@mairie-lille.fr demain', 'rappeler […] demain'],
    ["o'brien@exemple.fr", '[…]'],
    ['jean.dupont (at) exemple.fr', '[…]'],
    ['jean＠exemple.fr', '[…]'],
    ['a@exemple.fr/b@exemple.fr', '[…]'],
    ['0320305959', '[…]'],
    ['6123456789 €', '[…] €'],
    ['03 20 30 59 59', '[…]'],
    ['03.20.30.59.59', '[…]'],
    ['03-20-30-59-59', '[…]'],
    ['03/20/30/59/59', '[…]'],
    ['06\u00A012\u202F34 56 78', '[…]'],
    ['+33 3 20 30 59 59', '[…]'],
    ['+33 (0)3 20 30 59 59', '[…]'],
    ['0033320305959', '[…]'],
    ['tél. (03) 20.30.59.59 le soir', 'tél. […] le soir'],
    ['０６１２３４５６７８', '[…]'],
    ['06\u200B12\u200B34\u200B56\u200B78', '[…]'],
    ['1 85 05 78 006 084 36', '[…]'],
    ['185057800608436', '[…]'],
    ['AGDREF 9903123456', 'AGDREF […]'],
    ['n° étranger 9903 123 456', 'n° étranger […]'],
    ['dossier 2026-12345', 'dossier […]'],
    ['passeport 12AB34567', 'passeport […]'],
    ['passeport 12 AB 34567', 'passeport […]'],
    ['permis 13aa00002', 'permis […]'],
    ['CNI D2H6862M2', 'CNI […]'],
    ['CNI X4RTBPFW4', 'CNI […]'],
    ['véhicule AB-123-CD', 'véhicule […]'],
    ['véhicule ab-123-cd', 'véhicule […]'],
    ['véhicule AB 123 CD', 'véhicule […]'],
    ['véhicule AB123CD', 'véhicule […]'],
    ['véhicule 1234 AB 59', 'véhicule […]'],
    ['Mme Dupont', '[…]'],
    ['MME DUPONT', '[…]'],
    ['mme dupont', '[…]'],
    ['Mme\u00A0Dupont a rappelé', '[…] a rappelé'],
    ['M. Jean-Pierre Le Goff', '[…]'],
    ['M. le Goff', '[…]'],
    ['M. de La Tour', '[…]'],
    ['Mme Marie d’Almeida a rappelé', '[…] a rappelé'],
    ['MM. Durand et Martin', '[…]'],
    ['M. et Mme Dupont', '[…]'],
    ['Maître Durand', '[…]'],
    ['dossier de Monsieur Martin, séjour', 'dossier de […], séjour'],
  ])('%j', (text, expected) => {
    expect(maskPersonalData(text)).toEqual({ text: expected, masked: true })
  })

  test.each([
    ['12/11/2026 03 20 30 59 59'],
    ['06.12 34 56 78'],
    ['06/12 34 56 78'],
    ['06-12-34 56 78'],
    ['2022-2023 03 20 30 59 59'],
  ])('%j, whatever date the telephone number seems to begin with', (text) => {
    expect(mask(text)).not.toMatch(/\d{2}\D?\d{2}\D?\d{2}$/)
  })
})

describe('left alone', () => {
  test.each([
    'renouvellement titre de séjour',
    'carte grise',
    '12/11/2026',
    'reçu le 12/11 à 9h, réponse le 15/11',
    '12.11.2026',
    '12-11-26',
    '2026-11-12 14:30',
    'exercice 2025-2026',
    'n° 1042',
    'n° 1042, 1043',
    'article L3133-1',
    'articles L.425-9 et R.421-1 du CESEDA',
    'Cerfa 15646*01',
    'COVID-19',
    'RDV 14h30',
    '14h30-16h30',
    '5 courriels',
    'M. le maire',
    'M. le Préfet',
    'Madame la Maire de Lille',
    'Madame, Monsieur',
    'madame a rappelé',
    '1 200 €',
    '1 200 000 €',
    '1\u202F250,50 €',
    '59000',
    '59000 Lille',
    'bilan T4 2026',
    'soit de 120 en 2025',
    'à me rappeler',
    'appeler le 3939',
    '@bot',
    '',
  ])('%j', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, masked: false })
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '@',
      '.',
      ' ',
      '-',
      '/',
      '(',
      '+33',
      '€',
      'M. ',
      'Mme ',
      'de ',
      'Dupont',
      'AB',
      '12',
      '2022',
      '[…]',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

  test('masked once is masked for good, and says whether anything changed', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const first = maskPersonalData(typed)
        expect(first.masked).toBe(first.text !== typed)
        expect(mask(first.text)).toBe(first.text)
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps no run of ten digits', () => {
    const digits = fc.stringMatching(/^[1-9]\d{9,20}$/)
    fc.assert(
      fc.property(text, digits, text, (before, number, after) => {
        expect(mask(`${before} ${number} ${after}`)).not.toContain(number)
      }),
    )
  })

  test.each([
    '1',
    '1 ',
    '12/',
    '1-',
    'a',
    'A',
    'A1',
    '9A',
    'a@',
    '@',
    '(at)',
    '[',
    'M. ',
    'M. A',
    'Mme de ',
    'AB-1',
    "d'",
    '1 000 ',
  ])('100 kB of %j are read to the end', (unit) => {
    const long = `x${unit.repeat(100_000 / unit.length)} 03 20 30 59 59 fin`
    const masked = mask(long)
    expect(masked.endsWith('fin')).toBe(true)
    expect(masked).not.toContain('20 30 59 59')
  })
})

test.each([
  ['Madame Durand, votre dossier AA-123-AA', ['Madame Durand', 'AA-123-AA']],
  ['marie.durand@exemple.fr, jdupont@gmail.com', ['marie.durand@exemple.fr', 'jdupont@gmail.com']],
  ['Madame, Monsieur, M. le Préfet, Madame [nom]', []],
  ['pref-etrangers@ille-et-vilaine.gouv.fr, 02 99 00 00 00, 3 avenue de la Préfecture, 35026 Rennes', []],
])('what may be of a person in « %s » is found, and not what a service has', (text, found) => {
  expect([...personsIn(text)].toSorted()).toEqual(found.toSorted())
})
