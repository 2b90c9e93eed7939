// What the indicator of the improvement plan is called in English.

import type { planLabels as french } from '../fr/plan-indicators.ts'

export const planLabels: typeof french = {
  'plan.done': {
    short: 'Actions of the plan done',
    full: 'Share of the improvement plan that is done',
    method:
      'Actions of the improvement plan that are done on the last day of the period (today while it runs), among all those of the plan on that day: those added by then, but for those done before the year began. Every action is counted, without an interval: a plan is no sample.',
    names: ['plan', 'improvement plan', 'actions of the plan', 'actions'],
  },
}
