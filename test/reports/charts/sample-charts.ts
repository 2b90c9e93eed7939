// Charts as préfectures have them, and the ones that are hard to draw.

import type { BarChart, ChartBlock, LineChart, StackedChart } from '../../../src/chat/reply.ts'
import { wilson } from '../../../src/indicators/wilson.ts'

const monthNames = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

const months = (count: number, year: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${monthNames[index % 12]} ${year + Math.floor(index / 12)}`)

/** Rates out of counts, with an interval around each. */
const rates = (counts: readonly (readonly [inTime: number, base: number] | null)[]) => ({
  values: counts.map((count) => count && count[0] / count[1]),
  intervals: counts.map((count) => count && wilson(...count)),
})

const onTime = (name: string, counts: Parameters<typeof rates>[0]): LineChart => ({
  kind: 'chart',
  shape: 'line',
  title: 'Courriels répondus dans les 5 jours ouvrés',
  unit: '%',
  series: [{ name, ...rates(counts) }],
  target: { value: 0.9, direction: 'at-least' },
  labels: months(counts.length, 2022),
  inWords: [],
})

/** Loire-Atlantique's main mailbox in 2022. */
const published = [
  [22, 22],
  [21, 21],
  [23, 23],
  [73, 73],
  [156, 173],
  [157, 178],
  [53, 72],
  [87, 97],
  [64, 64],
  [63, 63],
] as const

const mailboxes = [
  'pref-etrangers-renouvellement-de-titres-de-sejour@loire-atlantique.gouv.fr',
  'pref-naturalisations-et-acquisition-de-la-nationalite',
  'pref-permis-de-conduire',
  'pref-associations-fondations-et-fonds-de-dotation',
  'pref-elections',
  'pref-collectivites-controle-de-legalite',
  'pref-collectivites-controle-budgetaire',
  'pref-environnement-installations-classees',
  'pref-armes',
  'pref-manifestations-sportives-et-voie-publique',
  'sp-saint-nazaire-accueil',
  'sp-chateaubriant-ancenis-accueil',
]

const byMailbox: BarChart = {
  kind: 'chart',
  shape: 'bars',
  title: 'Courriels répondus dans les délais, par boîte · novembre 2026',
  unit: '%',
  series: [{ name: '', values: [0.923, 0.8996, 1, 0, 0.74, 0.91, null, 0.6667, 1, 0.05, 0.88, 0.995] }],
  target: { value: 0.9, direction: 'at-least' },
  labels: mailboxes,
  inWords: [],
}

const themes: StackedChart = {
  kind: 'chart',
  shape: 'stacked',
  title: 'Thèmes des courriels reçus',
  unit: 'courriels',
  series: [
    ['Renouvellement de titre', [573, 523, 607, 477, 464, 598]],
    ['Première demande', [110, 95, 120, 80, 71, 99]],
    ['Naturalisation', [70, 61, 88, 54, 40, 66]],
    ['Regroupement familial', [60, 55, 70, 41, 38, 52]],
    ['Documents de voyage', [40, 41, 52, 35, 22, 30]],
    ['Rendez-vous', [10, 12, 9, 7, 2, 1]],
    ['Autres', [200, 180, 240, 160, 130, 190]],
  ].map(([name, values]) => ({ name: name as string, values: values as number[] })),
  labels: months(6, 2026),
  inWords: [],
}

const lineOf = (values: readonly (number | null)[], more: Partial<LineChart> = {}): LineChart => ({
  kind: 'chart',
  shape: 'line',
  title: 'Appels décrochés',
  unit: '%',
  series: [{ name: '', values }],
  target: { value: 0.9, direction: 'at-least' },
  labels: months(values.length, 2024),
  inWords: [],
  ...more,
})

const wave = (count: number, low: number, high: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => low + ((high - low) * (1 + Math.sin(index * 1.7) * Math.cos(index))) / 2)

/** By name; the names are those of files. */
export const sampleCharts = {
  'line-target-interval': onTime('Boîte principale', published),
  'line-target-steps': {
    ...onTime('Boîte principale', published),
    target: {
      value: 0.95,
      direction: 'at-least',
      perLabel: [null, null, 0.85, 0.85, 0.85, 0.85, 0.95, 0.95, 0.95, 0.95],
    },
  },
  'line-gaps': onTime('Boîte principale', [
    null,
    ...published.slice(0, 3),
    null,
    null,
    null,
    [40, 50],
    null,
    [9, 12],
    [30, 31],
    null,
  ]),
  'line-services': {
    ...lineOf([], { title: 'Courriels répondus dans les délais, par service', labels: months(12, 2026) }),
    series: [
      { name: 'Séjour', values: wave(12, 0.7, 0.9) },
      { name: 'Collectivités territoriales et contrôle de légalité', values: wave(12, 0.85, 1).toReversed() },
      { name: 'Accueil', values: [...wave(9, 0.9, 0.99), null, null, null] },
      { name: 'Sous-préfecture de Châteaubriant-Ancenis', values: [null, null, null, ...wave(9, 0.8, 0.97)] },
    ],
  },
  'line-one-month': onTime('Boîte principale', [[48, 52]]),
  'line-zero': lineOf(Array.from({ length: 12 }, () => 0)),
  'line-all': lineOf(Array.from({ length: 12 }, () => 1)),
  'line-36-months': lineOf(wave(36, 0.62, 0.95)),
  'line-36-gaps': lineOf(wave(36, 0.62, 0.95).map((value, index) => (index % 5 === 2 ? null : value))),
  'line-days': lineOf([2, 2, 2, 2, 2.4, 3.1, 2, 1.2, 1, 1], {
    title: 'Délai moyen de réponse aux courriels',
    unit: 'jours ouvrés',
    target: { value: 5, direction: 'at-most' },
  }),
  'line-counts': lineOf([1669, 12_345, 10_220, 9840, 15_002, 0], {
    title: 'Courriels reçus',
    unit: 'courriels',
    target: { value: 12_000, direction: 'at-most' },
  }),
  'line-two-months': lineOf([0.9123, 0.8996]),
  'bars-mailboxes': byMailbox,
  'bars-services': {
    ...byMailbox,
    title: 'Appels décrochés par service',
    series: [
      { name: 'Octobre 2026', values: [0.772, 0.91, 0.6, null] },
      { name: 'Novembre 2026', values: [0.71, 0.9, 0.64, 0.98] },
    ],
    labels: ['Standard', 'Séjour', 'Collectivités', 'Armes'],
  },
  'bars-counts': {
    ...byMailbox,
    title: 'Demandes en retard',
    unit: 'demandes',
    series: [{ name: '', values: [12, 1204, 0, 3] }],
    target: { value: 100, direction: 'at-most' },
    labels: ['Standard', 'Séjour', 'Collectivités', 'Armes'],
  },
  'bars-zero': { ...byMailbox, labels: ['Séjour'], series: [{ name: '', values: [0] }] },
  'stacked-themes': themes,
  'stacked-one-month': {
    ...themes,
    unit: '%',
    labels: ['nov. 2022'],
    series: themes.series.map((part, index) => ({
      ...part,
      values: [[0.53, 0.1, 0.07, 0.06, 0.04, 0.01, 0.2][index] ?? 0],
    })),
  },
  'stacked-36-months': {
    ...themes,
    labels: months(36, 2024),
    series: Array.from({ length: 11 }, (_, part) => ({
      name: `Thème ${part + 1} au nom plutôt long, comme il y en a dans les tableaux de suivi`,
      values: wave(36, 0, 400 / (part + 1)).map((value, index) =>
        index === 20 || (index === 9 && part === 0) ? null : Math.round(value),
      ),
    })),
  },
  empty: lineOf([null, null, null]),
  'no-labels': lineOf([]),
} satisfies Readonly<Record<string, ChartBlock>>

export type SampleName = keyof typeof sampleCharts
