// A room of Matrix is declared by the id that never changes; an address can be moved to another room by its managers.

import type { ConfigFault } from '../../errors.ts'
import type { Settings } from '../schema.ts'
import { type ConfigWords, showPath, showValue } from '../show.ts'

/** The part after the colon is gone from the newest versions of rooms. */
const room = /^(?:matrix:)?!\S+$/

export const checkMatrixRooms = ({ rooms }: Settings, words: ConfigWords): readonly ConfigFault[] =>
  rooms.flatMap(({ platform, id }, index): ConfigFault[] =>
    platform === 'matrix' && !room.test(id)
      ? [{ where: showPath(['rooms', index, 'id']), found: showValue(id, words), expected: words.expected.matrixRoom }]
      : [],
  )
