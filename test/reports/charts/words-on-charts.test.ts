// What a picture says: values as the catalogue writes them, gaps, targets, and what was left out.

import { describe, expect, test } from 'vitest'
import type { ChartBlock } from '../../../src/chat/reply.ts'
import { en } from '../../../src/i18n/en.ts'
import { fr } from '../../../src/i18n/fr.ts'
import { pictureOf } from '../../../src/reports/charts/picture-of.ts'
import { valueTexts } from '../../../src/reports/charts/value-text.ts'
import { laidOut, widthOf } from './drawn.ts'
import { sampleCharts } from './sample-charts.ts'

const textsOf = (chart: ChartBlock): readonly string[] => laidOut(chart).texts.map(({ text }) => text)

const wholeYear = (values: readonly (number | null)[]): ChartBlock => ({
  kind: 'chart',
  shape: 'line',
  title: 'Courriels reçus',
  unit: 'courriels',
  labels: values.map((_, index) => `mois ${index}`),
  series: [{ name: '', values }],
  inWords: [],
})

describe('values', () => {
  const nineTenths = { value: 0.9, direction: 'at-least' } as const

  test.each([
    [0.923, '92,3\u00a0%'],
    [0.8996, '89,96\u00a0%'],
    [0.9, '90,0\u00a0%'],
    [1, '100\u00a0%'],
    [0, '0\u00a0%'],
  ])('a rate of %d against 90 %% is written %s', (value, text) => {
    expect(valueTexts([value], '%', nineTenths, fr)(value)).toBe(text)
  })

  test.each([
    [[1669, 3], 1669, 'courriels', '1\u202f669'],
    [[2, 2.4], 2, 'jours ouvrés', '2,0'],
    [[0.000_05], 0.000_05, '‰', '0,1\u00a0‰'],
  ])('of %j, %d (%s) is written %s', (values, value, unit, text) => {
    expect(valueTexts(values, unit, undefined, fr)(value)).toBe(text)
  })

  test('are written in the language of the catalogue', () => {
    const { texts } = pictureOf(sampleCharts['line-target-interval'], en, widthOf)
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['100%', 'target 90%']))
  })
})

describe('what is missing', () => {
  test('a chart without data says so under its title', () => {
    expect(textsOf(sampleCharts.empty)).toEqual(['Appels décrochés', 'Aucune donnée à représenter.'])
    expect(textsOf(sampleCharts['no-labels'])).toEqual(['Appels décrochés', 'Aucune donnée à représenter.'])
  })

  test('a gap is named where it is, or under the plot when it is too narrow', () => {
    expect(textsOf(sampleCharts['line-gaps']).filter((text) => text === 'sans donnée')).toHaveLength(4)
    expect(textsOf(sampleCharts['line-36-gaps'])).toContain('Ligne interrompue\u00a0: aucune donnée.')
    expect(textsOf(sampleCharts['line-zero'])).not.toContain('Ligne interrompue\u00a0: aucune donnée.')
  })

  test('a line that ends early says when its last value was', () => {
    expect(textsOf(wholeYear([12, 14, null]))).toContain('mois 1')
  })

  test('a bar without data is not a bar of zero', () => {
    const texts = textsOf(sampleCharts['bars-mailboxes'])
    expect(texts.filter((text) => text === 'sans donnée')).toHaveLength(1)
    expect(texts).toContain('0\u00a0%')
  })

  test('a total without some of its parts is said to be one', () => {
    expect(textsOf(sampleCharts['stacked-36-months'])).toContain('Des parts inconnues manquent à certains totaux.')
    expect(textsOf(sampleCharts['stacked-themes'])).not.toContain('Des parts inconnues manquent à certains totaux.')
  })
})

describe('what there is no room for', () => {
  test('eleven themes are seven and the rest', () => {
    expect(textsOf(sampleCharts['stacked-36-months'])).toContain('4 autres')
  })

  test('a sixth line is counted', () => {
    const chart = wholeYear([1, 2])
    const many = {
      ...chart,
      series: Array.from({ length: 6 }, (_, index) => ({ name: `S${index}`, values: [index, 1] })),
    }
    expect(textsOf(many as ChartBlock)).toContain('2 autres ne sont pas représentés ici.')
  })

  test('months are thinned from the last one back, and years are written once', () => {
    const texts = textsOf(sampleCharts['line-36-months'])
    expect(texts.filter((text) => text === 'déc.')).toHaveLength(3)
    expect(texts.filter((text) => text === '2025')).toHaveLength(1)
  })

  test('long names are shortened in the middle', () => {
    expect(textsOf(sampleCharts['line-services'])).toContain('Châteaub…Ancenis')
  })
})

describe('what no chart can show', () => {
  test.each([
    ['a label too few', { ...wholeYear([1, 2]), labels: ['mois 0'] }, '2 values for 1 labels'],
    ['a value that is no number', wholeYear([1, Number.NaN]), 'a value that is not a number'],
    ['a part below zero', { ...wholeYear([-1]), shape: 'stacked' as const }, 'a part below zero'],
  ])('%s', (_, chart, message) => {
    expect(() => laidOut(chart)).toThrow(message)
  })
})
