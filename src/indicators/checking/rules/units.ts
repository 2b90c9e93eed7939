// One indicator, one unit: per cent and per mille beside each other are ten times apart.

import type { Finding } from '../finding.ts'
import { keyOf, type Stated, type StatedUnit } from '../stated.ts'

const isShare = (unit: StatedUnit | undefined): boolean => unit === '%' || unit === '‰'

export const units = (all: readonly Stated[], told: readonly Finding[]): readonly Finding[] =>
  [...Map.groupBy(all, keyOf)].flatMap(([key, lines]): readonly Finding[] => {
    const found = new Set<StatedUnit>()
    for (const { printed, target, known } of lines)
      for (const unit of [printed?.unit, target?.unit, known?.unit]) if (unit === '%' || unit === '‰') found.add(unit)
    const [about] = lines
    const isTold = told.some((finding) => finding.kind === 'unit' && keyOf(finding.about) === key)
    if (about === undefined || isTold || [...found].filter(isShare).length < 2) return []
    return [{ kind: 'units-mixed', about, units: [...found] }]
  })
