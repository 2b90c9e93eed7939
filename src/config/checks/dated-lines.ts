// Two lines must not say different things of the same day: closures, deadlines, targets.

import type { ConfigFault } from '../../errors.ts'
import { indicatorNamed } from '../../indicators/catalogue.ts'
import type { Unit } from '../../indicators/indicator.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, type Path, showPath, showValue } from '../show.ts'

interface Line {
  /** What makes two lines contradict each other. */
  readonly subject: string
  readonly path: Path
  readonly found: unknown
}

const contradictions = (lines: readonly Line[], words: ConfigWords): readonly ConfigFault[] => {
  const first = new Map<string, Path>()
  return lines.flatMap(({ subject, path, found }): ConfigFault[] => {
    const before = first.get(subject)
    if (before === undefined) {
      first.set(subject, path)
      return []
    }
    return [{ where: showPath(path), found: showValue(found, words), expected: words.alreadyDated(showPath(before)) }]
  })
}

type Limit = readonly [most: number, expected: 'ratio' | 'perMille' | 'days']

/**
 * What no result could ever meet, or every result would: 90 typed for 90 %,
 * 0.05 for 0.05 ‰ (a share of more than 1 % is told in per cent).
 */
const limits: Readonly<Record<Unit, Limit | undefined>> = {
  '%': [1, 'ratio'],
  '‰': [0.01, 'perMille'],
  days: [366, 'days'],
  'calendar-days': [366, 'days'],
  minutes: undefined,
  count: undefined,
  'per-month': undefined,
}

const impossibleTargets = ({ targets }: Settings, words: ConfigWords): readonly ConfigFault[] =>
  targets.flatMap(({ indicator, target }, index): ConfigFault[] => {
    const unit = indicatorNamed(indicator)?.unit
    const [most, expected] = (unit && limits[unit]) ?? []
    if (target === null || most === undefined || expected === undefined || target <= most) return []
    return [
      {
        where: showPath(['targets', index, 'target']),
        found: showValue(target, words),
        expected: words.expected[expected],
      },
    ]
  })

export const checkDatedLines = (settings: Settings, words: ConfigWords): readonly ConfigFault[] => [
  ...contradictions(
    settings.closures.map(({ date }, index) => ({ subject: date, path: ['closures', index], found: date })),
    words,
  ),
  ...contradictions(
    settings.deadlines.map(({ channel, nature, requester, from, days }, index) => ({
      subject: JSON.stringify([channel, nature, requester, from]),
      path: ['deadlines', index],
      found: days,
    })),
    words,
  ),
  ...contradictions(
    settings.targets.map(({ indicator, from, target }, index) => ({
      subject: JSON.stringify([indicator, from]),
      path: ['targets', index],
      found: target,
    })),
    words,
  ),
  ...impossibleTargets(settings, words),
]
