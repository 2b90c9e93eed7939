// The charts that stand in the documentation, as pictures.

import { fr } from '../../../src/i18n/fr.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { sampleCharts } from './sample-charts.ts'

/** Names of samples, and of files. */
export const documentedCharts = ['line-target-interval', 'line-36-months', 'bars-mailboxes', 'stacked-themes'] as const
type Documented = (typeof documentedCharts)[number]

export const fileOf = (name: Documented): URL => new URL(`../../../docs/charts/${name}.png`, import.meta.url)

export const drawDocumented = async (name: Documented): Promise<Uint8Array> =>
  (await drawChart(sampleCharts[name], { words: fr })).png
