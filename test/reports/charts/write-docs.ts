// Draws the charts that the documentation shows: `node test/reports/charts/write-docs.ts`, after a change of their looks.

import { mkdir, writeFile } from 'node:fs/promises'
import { documentedCharts, drawDocumented, fileOf } from './documented.ts'

for (const name of documentedCharts) {
  const file = fileOf(name)
  await mkdir(new URL('.', file), { recursive: true })
  await writeFile(file, await drawDocumented(name))
}
