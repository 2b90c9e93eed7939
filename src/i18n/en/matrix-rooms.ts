// What Vigie says by itself in Matrix rooms: why nothing was done, what it could not read. In English.

import type { matrixRooms as french } from '../fr/matrix-rooms.ts'
import { code, type Line, line } from '../rich-text.ts'

export const matrixRooms: typeof french = {
  unconfigured: (room: string): Line =>
    line`This room is not connected to Vigie yet, and nothing is recorded here. To connect it, whoever runs Vigie adds its id to ${code('vigie.json')}: ${code(room)}`,
  stranger: line`Here Vigie answers only the members of the rooms that it follows. Ask to join one of them.`,
  tooOld: (hours: number): Line =>
    line`After an interruption, messages older than ${hours} hours were not read. If there were commands among them, nothing of them was recorded: send again those that still matter.`,
  inClear: line`Your message was not encrypted, although this room is: nothing of it was recorded. Send it again from a verified device.`,
  undecryptable: (name: string): Line =>
    line`A message by ${name} could not be decrypted: nothing of it was recorded. Send it again; if this goes on, verify your device in the security settings.`,
}
