// The signed periods, latest first: /arrêter liste.

import { personName } from '../../src/chat/person.ts'
import { linesReply, textReply } from '../../src/chat/reply.ts'
import type { ClosedPeriods } from '../../src/indicators/closing/closed-periods.ts'
import type { Conversation, Outcome } from '../command.ts'

/** Three years of months. */
const longest = 36

export const closingList = async (closed: ClosedPeriods, { words, today }: Conversation): Promise<Outcome> => {
  const { closings, periods } = words
  const standing = (await closed.standing(today)).toReversed()
  if (standing.length === 0) return { reply: linesReply([closings.list(0)]) }
  const hidden = standing.length - longest
  return {
    reply: {
      ...textReply(closings.list(standing.length)),
      blocks: [
        {
          kind: 'list',
          items: standing
            .slice(0, longest)
            .map(({ period, day, by, version }) =>
              closings.listed(periods.name(period), day, today, personName(by), version),
            ),
          ...(hidden > 0 ? { rest: closings.otherPeriods(hidden) } : {}),
        },
        { kind: 'text', lines: [closings.whichDifferences] },
      ],
    },
  }
}
