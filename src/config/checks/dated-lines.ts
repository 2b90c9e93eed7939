// Two lines must not say different things of the same day: closures, deadlines, targets.

import type { ConfigFault } from '../../errors.ts'
import { indicatorNamed } from '../../indicators/catalogue.ts'
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

/** 90 typed for 90 %: the most likely mistake, which no result could ever meet. */
const impossibleTargets = ({ targets }: Settings, words: ConfigWords): readonly ConfigFault[] =>
  targets.flatMap(({ indicator, target }, index): ConfigFault[] => {
    const unit = indicatorNamed(indicator)?.unit
    if (target === null || target <= 1 || (unit !== '%' && unit !== '‰')) return []
    return [
      {
        where: showPath(['targets', index, 'target']),
        found: showValue(target, words),
        expected: words.expected.ratio,
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
