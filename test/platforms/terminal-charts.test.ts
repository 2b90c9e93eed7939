// Charts as a terminal draws them: characters only, and the same in words.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BarChart, LineChart, Reply, StackedChart } from '../../src/chat/reply.ts'
import { line } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'
import { drawChart } from '../../src/platforms/terminal/charts/draw.ts'
import { renderReply } from '../../src/platforms/terminal/render.ts'
import { arbitraryChart } from '../reports/charts/arbitrary-chart.ts'

const labels = ['janv. 2026', 'févr. 2026', 'mars 2026', 'avr. 2026', 'mai 2026', 'juin 2026']

const rates: LineChart = {
  kind: 'chart',
  shape: 'line',
  title: 'Courriels dans les délais',
  unit: '%',
  labels,
  series: [{ name: 'Courriels', values: [0.93, 0.88, null, 0.96, 0.98, 0.912] }],
  target: { value: 0.95, direction: 'at-least', perLabel: [0.9, 0.9, 0.9, 0.95, 0.95, 0.95] },
  inWords: [line`janv. 93 %`],
}

const bars: BarChart = {
  ...rates,
  shape: 'bars',
  labels: ['Accueil', 'pref-etrangers-renouvellement-de-titres', 'Titres'],
  series: [{ name: '', values: [1, 0.617, null] }],
  target: { value: 0.9, direction: 'at-least' },
}

const stacked: StackedChart = {
  ...bars,
  shape: 'stacked',
  unit: 'courriels',
  labels: ['mai', 'juin'],
  series: [
    { name: 'titres', values: [10, 20] },
    { name: 'rendez-vous', values: [5, 0] },
  ],
}

/** Ordinary spaces, so that snapshots can be read. */
const drawn = (chart: LineChart | BarChart | StackedChart, width = 72) =>
  `\n${drawChart(chart, width, words.fr).join('\n').replaceAll('\u00a0', ' ')}\n`

test('a line breaks where nothing is known, against a target that changed', () => {
  expect(drawn(rates)).toMatchInlineSnapshot(`
    "
    Courriels dans les délais
      100 % ┤                                  ⢀⣀
            │                           ●⠤⠒⠒⠒⠉⠉⠁●⠉⠒⠤⡀
            │   ●⠢⢄⣀                 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⠈⠑⠢⢄⡀╌╌╌╌ ╌ cible 95 %
       90 % ┤╌╌╌╌╌╌╌⠉⠑⠢⠤⣀╌╌╌╌╌╌╌╌╌╌╌╌                   ●     91,2 %
            │           ●
            │
       80 % ┤
            │
            │
       70 % ┤
                   févr. 2026       avr. 2026       juin 2026
    "
  `)
})

test('bars have their values at the end and the target across; long names keep both ends', () => {
  expect(drawn(bars)).toMatchInlineSnapshot(`
    "
    Courriels dans les délais
      Accueil                      ███████████████████████████┃██ 100 %
      pref-etrangers…ent-de-titres ██████████████████▌        ┃   61,7 %
      Titres                                                  ┃   sans donnée
      ┃ cible 90 %
    "
  `)
})

test('what things are made of has a fill for each part, and a key', () => {
  expect(drawn(stacked)).toMatchInlineSnapshot(`
    "
    Courriels dans les délais (courriels)
      mai  ████████████████████▒▒▒▒▒▒▒▒▒▒           15
      juin ████████████████████████████████████████ 20
      ██ titres
      ▒▒ rendez-vous
    "
  `)
})

test('several lines have marks of their own', () => {
  const series = [
    { name: 'Séjour', values: [0.2, 0.4, 0.5, 0.5, 0.6, 0.7] },
    { name: 'Titres', values: [0.9, 0.8, 0.8, 0.7, 0.6, 0.5] },
  ]
  const text = drawn({ ...rates, series })
  expect(text).toContain('● Séjour   ◆ Titres')
  expect(text.split('◆').length).toBeGreaterThan(5)
})

test.each([
  ['0 %', [0, 0, 0, 0, 0, 0]],
  ['100 %', [1, 1, 1, 1, 1, 1]],
])('%s all along is a line at the edge', (_, values) => {
  const rows = drawn({ ...rates, series: [{ name: '', values }] }).split('\n')
  const marked = rows.filter((row) => row.includes('●'))
  expect(marked).toHaveLength(1)
  expect(marked[0]).toMatch(values[0] === 0 ? /^ +0 %/ : /^ +100 %/)
})

test('without data there is a sentence instead', () => {
  const values = labels.map(() => null)
  expect(drawn({ ...rates, series: [{ name: '', values }] })).toContain('Aucune donnée à représenter.')
  expect(drawn({ ...rates, labels: [], series: [] })).toContain('Aucune donnée à représenter.')
})

describe('any chart', () => {
  test('is drawn, no wider than the screen but for what its months need', () => {
    fc.assert(
      fc.property(arbitraryChart, fc.integer({ min: 70, max: 160 }), (chart, width) => {
        const [, ...lines] = drawChart(chart, width, words.fr)
        expect(lines.length).toBeGreaterThan(0)
        if (chart.shape !== 'line' || chart.series.length > 1) return
        for (const text of lines) {
          expect(text.length).toBeLessThanOrEqual(Math.max(width, chart.labels.length + 60) + 20)
          expect(text).toBe(text.trimEnd())
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('in a reply', () => {
  const reply: Reply = { title: line`Taux`, blocks: [rates], actions: [], audience: 'asker' }

  test('the words stay under the drawing', () => {
    const text = renderReply(reply, { styled: false, numbered: false, drawnIn: words.fr })
    expect(text.indexOf('●')).toBeGreaterThan(0)
    expect(text.indexOf('janv. 93 %')).toBeGreaterThan(text.lastIndexOf('●'))
    expect(text).not.toContain('\u001b')
  })

  test('only the words are told where nothing is drawn', () => {
    expect(renderReply(reply, { styled: false, numbered: false })).toBe('Taux\njanv. 93 %\n')
  })

  test('numbers are in the language of the terminal', () => {
    expect(drawChart(rates, 72, words.en).join('\n')).toContain('target 95%')
  })
})
