// The sections of a report on a small register: complaints, calls, what was missed, what comes next, the cover.

import { describe, expect, test } from 'vitest'

import { line, plainText } from '../../../src/i18n/rich-text.ts'
import { annualReport } from '../../../src/reports/annual/annual-report.ts'
import { callsSection } from '../../../src/reports/annual/calls-section.ts'
import { complaintsTable } from '../../../src/reports/annual/complaints-table.ts'
import { coverOf } from '../../../src/reports/annual/cover.ts'
import { casesMissing, missedLines } from '../../../src/reports/annual/missed.ts'
import { heading, paragraph } from '../../../src/reports/document.ts'
import { smallView, words } from './small-register.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const figureOf = async (id: string) =>
  (await smallView()).trends.find(({ figure }) => figure.indicator.id === id)?.figure

test('other sheets of the box have their column and count in the last line only', async () => {
  const table = await complaintsTable(await figureOf('complaints.on-time'), await smallView(), words)
  expect(table?.columns.map(({ title }) => title)).toEqual([
    'canal',
    'réclamations',
    'suggestions',
    'autres',
    'dans les délais',
    'taux',
  ])
  expect(table?.rows.map((row) => row.map(plain))).toEqual([
    ['courriel', '2 sur 3', '–', '–', '2 sur 3', '66,7 %'],
    ['urne', '–', '1 sur 1', '3 sur 3', '1 sur 1', '100,0 %'],
    ['réclamations et suggestions', '2 sur 3', '1 sur 1', '–', '3 sur 4', '75,0 %'],
    ['ensemble', '2 sur 3', '1 sur 1', '3 sur 3', '6 sur 7', '85,7 %'],
  ])
})

test('lost calls are told by service, the switchboard first, and never added up', async () => {
  const table = (await callsSection(await smallView(), words)).find((piece) => piece.kind === 'table')
  expect(table?.rows.map((row) => row.map(plain))).toEqual([
    ['Accueil (standard)', '100', '80', '20', '80,0 %'],
    ['Séjour', '30', '12', '18', '40,0 %'],
  ])
})

describe('a missed target', () => {
  test('is said in points, with the cases that it would have taken', async () => {
    const letters = await figureOf('letters.on-time')
    if (letters === undefined) throw new Error('no letters')
    // 11 letters and sheets, 5 in time; nine tenths of eleven are ten.
    expect([letters.numerator, letters.denominator]).toEqual([5, 11])
    expect(casesMissing(letters)).toBe(5)
    expect(missedLines(letters, words).map(plainText).map(plain)).toEqual([
      'Cible manquée de 44,5 points.',
      'Il manquait 5 cas pour l’atteindre.',
    ])
  })

  test('by very little is never printed as nothing', async () => {
    const letters = await figureOf('letters.on-time')
    if (letters === undefined) throw new Error('no letters')
    const near = { ...letters, numerator: 89_999, denominator: 100_000, value: 0.89999 }
    expect(missedLines(near, words).map(plainText).map(plain)).toEqual([
      'Cible manquée de 0,001 point.',
      'Il manquait 1 cas pour l’atteindre.',
    ])
  })

  test('in days is said in days', async () => {
    // Six letters of 19 days, five of 6: 144 / 11 days, for 10 at most.
    const delay = await figureOf('letters.delay')
    if (delay === undefined) throw new Error('no delay')
    expect(missedLines(delay, words).map(plainText).map(plain)).toEqual(['Cible manquée de 3,1 jours ouvrés.'])
  })

  test('that was met has no line', async () => {
    const answered = await figureOf('complaints.delay.paper')
    expect(answered?.met).toBe(true)
    expect(answered && missedLines(answered, words)).toEqual([])
  })
})

test('the cover says whose, when, provisional, how counted, where, and what was closed', async () => {
  const cover = await coverOf(await smallView(), words)
  const told = cover.map(({ label, lines }) => [label, plain(lines.map(plainText).join(' '))])
  expect(Object.fromEntries(told) as unknown).toMatchObject({
    Organisme: 'Préfecture d’essai',
    Période: 'octobre 2026, du 1er octobre 2026 au 31 octobre 2026',
    'État des chiffres': expect.stringMatching(/^Provisoire : /) as unknown,
    'Règle de comptage': plain(words.indicators.bases.decided.method),
    'Calcul des délais': expect.stringContaining('Jours fériés : métropole.') as unknown,
    'Fermetures déclarées': '12 octobre 2026 : pont <local>',
    'Établi le': '20 novembre 2026',
  })
})

test('the target that comes next, own texts and contradictions stand where they belong', async () => {
  const texts = new Map([
    ['analysis', [paragraph(line`Une année chargée.`)]],
    ['letters.on-time', [paragraph(line`Deux absences.`)]],
  ])
  const { pieces } = await annualReport(await smallView({ texts, annex: [line`615 au lieu de 616`] }), words)
  const told = pieces.flatMap((piece) => {
    if (piece.kind === 'heading') return [piece.text]
    if (piece.kind === 'paragraph') return [plain(plainText(piece.line))]
    return piece.kind === 'list' ? piece.items.map(plainText) : []
  })
  const after = (text: string) => told[told.indexOf(text) + 1]
  expect(after('Analyse')).toBe('Une année chargée.')
  expect(after('Commentaire')).toBe('Deux absences.')
  expect(after('Contradictions relevées')).toBe('615 au lieu de 616')
  expect(told).toContain('Cible suivante : 95 %, à partir du 1er janvier 2027.')
  const quiet = await annualReport(await smallView({ annex: [] }), words)
  expect(quiet.pieces).toContainEqual(heading(2, 'Contradictions relevées'))
  expect(quiet.pieces).toContainEqual(paragraph(words.reports.noContradiction))
})

test('indicators without data have no section and are named in the summary', async () => {
  const { pieces } = await annualReport(await smallView(), words)
  const sections = pieces.flatMap((piece) => (piece.kind === 'heading' && piece.level === 2 ? [piece.text] : []))
  expect(sections).not.toContain(words.indicators.labels['website.visits'].full)
  expect(sections).toContain(words.indicators.labels['letters.on-time'].full)
  const without = pieces.find((piece) => piece.kind === 'paragraph')
  expect(without?.kind === 'paragraph' && plainText(without.line)).toContain(
    words.indicators.labels['website.visits'].short,
  )
})
