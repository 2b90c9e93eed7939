// Indicators of satisfaction surveys and of mystery surveys; the préfecture sets its own targets.

import type { Indicator } from '../indicator.ts'

const shared = { module: 1, unit: '%', direction: 'at-least' } as const

export const surveys = [
  { ...shared, id: 'satisfaction.surveys', formula: { kind: 'surveyed', of: 'answers' } },
  { ...shared, id: 'mystery.acknowledged', formula: { kind: 'surveyed', of: 'acknowledged' } },
  { ...shared, id: 'mystery.answered', formula: { kind: 'surveyed', of: 'answered' } },
  { ...shared, id: 'mystery.answered-within-day', formula: { kind: 'surveyed', of: 'answered-within-day' } },
  { ...shared, id: 'mystery.satisfaction', formula: { kind: 'surveyed', of: 'very-good' } },
] as const satisfies readonly Indicator[]
