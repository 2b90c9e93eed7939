// The charts that stand in the documentation, as pictures: the demonstration's, and the ones that are hard to draw.

import type { ChartBlock } from '../../../src/chat/reply.ts'
import { fr } from '../../../src/i18n/fr.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { demoCharts } from './demo-charts.ts'
import { sampleCharts } from './sample-charts.ts'

const samples = [
  'line-target-interval',
  'line-target-steps',
  'line-36-months',
  'line-one-month',
  'line-zero',
  'line-all',
  'bars-mailboxes',
  'stacked-themes',
  'empty',
] as const

type Sample = (typeof samples)[number]
type Documented = Sample | keyof typeof demoCharts

const isSample = (name: Documented): name is Sample => samples.some((sample) => sample === name)

/** Names of samples, and of files. */
export const documentedCharts: readonly Documented[] = [
  ...samples,
  ...(Object.keys(demoCharts) as (keyof typeof demoCharts)[]),
]

export const fileOf = (name: Documented): URL => new URL(`../../../docs/charts/${name}.png`, import.meta.url)

const chartNamed = (name: Documented): ChartBlock | Promise<ChartBlock> =>
  isSample(name) ? sampleCharts[name] : demoCharts[name]()

export const drawDocumented = async (name: Documented): Promise<Uint8Array> =>
  (await drawChart(await chartNamed(name), { words: fr })).png
