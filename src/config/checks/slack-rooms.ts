// A channel of Slack is declared by the id that never changes; its name can be given to another channel.

import type { ConfigFault } from '../../errors.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, showPath, showValue } from '../show.ts'

/** `C…`, or `G…` for private channels of former years. Direct conversations (`D…`) are nobody's to declare. */
const channel = /^(?:slack:)?[CG][A-Z0-9]+$/

export const checkSlackRooms = ({ rooms }: Settings, words: ConfigWords): readonly ConfigFault[] =>
  rooms.flatMap(({ platform, id }, index): ConfigFault[] =>
    platform === 'slack' && !channel.test(id)
      ? [{ where: showPath(['rooms', index, 'id']), found: showValue(id, words), expected: words.expected.slackRoom }]
      : [],
  )
