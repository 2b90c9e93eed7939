// What `doctor` tells of the Matrix account and its rooms, in English.

import type { matrixDoctor as french } from '../fr/matrix-doctor.ts'
import { code, joinLines, type Line, line } from '../rich-text.ts'
import { counted } from './agreement.ts'

const invite = 'Invite Vigie there from Tchap or Element'

export const matrixDoctor: typeof french = {
  server: (homeserver, version) => line`Matrix: ${homeserver} answers (${version}).`,
  account: (user, device) => line`Account: ${user}, device ${device}, logged in.`,
  refused: (status, errcode) =>
    line`The server refuses to recognise the account (HTTP status ${status}${errcode === '' ? '' : `, ${errcode}`}). Try again later; if it lasts, ask those who run this server.`,
  device: {
    signed: line`Device signed by its account: the strictest clients accept it.`,
    unsigned: line`The device is not signed by its account: some clients will refuse its messages. Stop Vigie, then run ${code('node bin/vigie.mjs matrix-setup')}.`,
    'no-identity': line`The account has no encrypted identity: its device is not signed, and some clients will refuse its messages. Stop Vigie, then run ${code('node bin/vigie.mjs matrix-setup')}.`,
    'no-keys': line`The server does not have the keys of the device: nobody can write to it in an encrypted room. Stop Vigie, then run ${code('node bin/vigie.mjs matrix-setup')}.`,
    unknown: line`The server does not answer about the keys of the device. Try again in a few minutes.`,
  },
  room: {
    invited: (room) => line`Room ${code(room)}: an invitation waits, Vigie will accept it when it next starts.`,
    absent: (room) =>
      line`Room ${code(room)}: Vigie is not in it. ${invite}, or correct the id in ${code('vigie.json')}.`,
    unknown: (room) => line`Room ${code(room)}: the server says nothing of it. Try again in a few minutes.`,
  },
  joined: (room, encrypted, members) =>
    line`Room ${code(room)}: ${encrypted ? 'encrypted' : 'not encrypted'}, ${counted(members, ['member', 'members'])}, Vigie included.`,
  readOnly: (room) =>
    line`Room ${code(room)}: Vigie may not write there. An administrator of the room has to allow it (as a moderator, or by letting everybody write).`,
  unsigned: (room, members, isolation) => {
    const people = members.map(
      ({ name, unsigned, devices }): Line => line`${name} (${unsigned} of ${counted(devices, ['device', 'devices'])})`,
    )
    const effect =
      isolation === 'signed'
        ? 'Vigie cannot be read there'
        : 'Vigie can be read there, but stricter clients will hide what they send'
    return line`Room ${code(room)}: some devices are not verified by their owner: ${joinLines(people, ', ')}. ${effect}; people can verify theirs in the settings of Tchap or Element.`
  },
  readsNothing: (names) =>
    line`Cannot read anything of Vigie, for want of a verified device: ${names.join(', ')}. They should verify one or, meanwhile, ${code('"matrix": { "isolation": "all" }')} in ${code('vigie.json')}.`,
}
