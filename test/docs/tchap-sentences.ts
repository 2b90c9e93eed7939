// Every sentence by which Vigie on Matrix says that something is not done, or cannot be: what the page on Tchap must explain.

import { plainText } from '../../src/i18n/rich-text.ts'
import { words } from '../../src/i18n/words.ts'

type Said = Parameters<typeof plainText>[0]

const { cli, matrixAccount, matrixSetUp: setUp, matrixRooms: rooms, matrixDoctor: doctor } = words.fr
const { state, discovery, session } = matrixAccount

const x = '…'
const member = { name: x, unsigned: 1, devices: 2 }

// Complete by their types: a sentence added to a catalogue is missing here until it is told.

const ofState: Record<keyof typeof state, Said> = {
  noKey: state.noKey(x),
  otherKey: state.otherKey(x),
  damaged: state.damaged(x),
  newer: state.newer(x),
  locked: state.locked(x),
  strayLock: state.strayLock(x),
}

const ofDiscovery: Record<keyof typeof discovery, Said> = {
  unknownAgent: discovery.unknownAgent(x),
  unreachable: discovery.unreachable(x, x),
  oddAnswer: discovery.oddAnswer(x, 502),
}

const ofSession: Record<keyof typeof session, Said> = { ...session, otherDevice: session.otherDevice(x, x) }

/** Those that tell of what was done are not refusals. */
type Progress = 'server' | 'session' | 'identity' | 'former' | 'namesakes' | 'recoveryKey' | 'aboutRecoveryKey'

const ofSetUp: Record<Exclude<keyof typeof setUp, Progress | 'ready' | 'next'> | 'former', Said> = {
  passwordNeeded: setUp.passwordNeeded,
  notConfigured: setUp.notConfigured,
  away: setUp.away(x, x),
  unreachable: setUp.unreachable(x, x),
  odd: setUp.odd(x, 502),
  notMatrix: setUp.notMatrix(x, 404),
  interrupted: setUp.interrupted(x, x),
  tooManyAttempts: setUp.tooManyAttempts(30),
  deactivated: setUp.deactivated,
  refused: setUp.refused(x, 400, x),
  keysRefused: setUp.keysRefused(x),
  otherAccount: setUp.otherAccount(x, x),
  miscopiedRecoveryKey: setUp.miscopiedRecoveryKey,
  credentialsNeeded: setUp.credentialsNeeded,
  wrongToken: setUp.wrongToken,
  tokenWithoutDevice: setUp.tokenWithoutDevice,
  tokenOfUsedDevice: setUp.tokenOfUsedDevice,
  identityExists: setUp.identityExists,
  nothingToRecover: setUp.nothingToRecover,
  wrongRecoveryKey: setUp.wrongRecoveryKey,
  former: setUp.former.unreachable(x),
}

const ofRooms: Record<keyof typeof rooms, Said> = {
  unconfigured: rooms.unconfigured(x),
  stranger: rooms.stranger,
  tooOld: rooms.tooOld(24),
  inClear: rooms.inClear,
  undecryptable: rooms.undecryptable(x),
}

const { 'no-identity': noIdentity, 'no-keys': noKeys, unsigned, unknown, signed: _, ...otherDevices } = doctor.device
const ofDevices: Record<keyof typeof otherDevices, never> = {}

const ofDoctor: Record<Exclude<keyof typeof doctor, 'server' | 'account' | 'joined' | 'device' | 'room'>, Said> = {
  refused: doctor.refused(500, x),
  readOnly: doctor.readOnly(x),
  unsigned: doctor.unsigned(x, [member], 'all'),
  readsNothing: doctor.readsNothing([x]),
}

const ofDoctorRooms: Record<keyof typeof doctor.room, Said> = {
  invited: doctor.room.invited(x),
  absent: doctor.room.absent(x),
  unknown: doctor.room.unknown(x),
}

/** By the catalogue's name; in ordinary spaces, with `…` for what varies. */
export const sentences: ReadonlyMap<string, string> = new Map(
  Object.entries({
    state: ofState,
    discovery: ofDiscovery,
    session: ofSession,
    setUp: ofSetUp,
    rooms: ofRooms,
    device: { noIdentity, noKeys, unsigned, unknown, ...ofDevices },
    doctor: ofDoctor,
    doctorRooms: ofDoctorRooms,
    cli: { one: cli.unreachableRooms(1), several: cli.unreachableRooms(2) },
  }).flatMap(([area, said]: [string, Readonly<Record<string, Said>>]) =>
    Object.entries(said).map(([name, line]) => [`${area}.${name}`, plainText(line).replace(/[\u00a0\u202f]/g, ' ')]),
  ),
)
