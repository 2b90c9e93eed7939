// What `doctor` says of Matrix: the diagnosis in words, each problem with its way out, and the same for scripts.

import { DataFolder } from '../../storage/data-folder.ts'
import { readPlatformState } from '../../storage/platform-state.ts'
import { type Line, plainText } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import { diagnose, type MatrixDiagnosis } from '../platforms/matrix/setup/diagnosis.ts'
import type { RoomDiagnosis } from '../platforms/matrix/setup/room-diagnosis.ts'
import { roomsOn } from './account.ts'
import type { CliContext } from './context.ts'
import { fine, type PlatformReport, type Remark, reportOf, wrong } from './platform-report.ts'

type Isolation = 'all' | 'signed'

const serverRemark = ({ server }: MatrixDiagnosis, words: Words): Remark => {
  const { matrixDoctor: said, matrixSetUp } = words
  switch (server.kind) {
    case 'reachable':
      return fine(said.server(server.homeserver, server.versions.at(-1) ?? ''))
    case 'not-matrix':
      return wrong(matrixSetUp.odd(server.homeserver, server.status))
    case 'unreachable':
      return wrong(matrixSetUp.away(server.homeserver, server.reason))
    case 'not-found':
      return wrong(server.say(words))
  }
}

const sessionRemark = (session: NonNullable<MatrixDiagnosis['session']>, words: Words): Remark => {
  const { session: said } = words.matrixAccount
  switch (session.kind) {
    case 'valid':
      return fine(words.matrixDoctor.account(session.user, session.device))
    case 'not-set-up':
      return wrong(said.notSetUp)
    case 'unreadable-state':
      return wrong(session.say(words))
    case 'logged-out':
      return wrong(said.loggedOut)
    case 'soft-logout':
      return wrong(said.softLogout)
    case 'account-expired':
      return wrong(said.expired)
    case 'other-device':
      return wrong(said.otherDevice(session.kept, session.found))
    case 'refused':
      return wrong(words.matrixDoctor.refused(session.status, session.errcode))
  }
}

const deviceRemark = (device: NonNullable<MatrixDiagnosis['device']>, { matrixDoctor: said }: Words): Remark => ({
  line: said.device[device],
  isWrong: device !== 'signed',
})

const roomRemarks = (room: RoomDiagnosis, isolation: Isolation, { matrixDoctor: said }: Words): readonly Remark[] => {
  if (room.state !== 'joined') return [wrong(said.room[room.state](room.room))]
  const { unsigned, writable, encrypted, members } = room
  const readsNothing = isolation === 'signed' ? unsigned.filter((member) => member.unsigned === member.devices) : []
  return [
    fine(said.joined(room.room, encrypted, members)),
    ...(writable ? [] : [wrong(said.readOnly(room.room))]),
    ...(unsigned.length === 0 ? [] : [fine(said.unsigned(room.room, unsigned, isolation))]),
    ...(readsNothing.length === 0 ? [] : [wrong(said.readsNothing(readsNothing.map(({ name }) => name)))]),
  ]
}

const asJson = ({ server, session, device, rooms }: MatrixDiagnosis, words: Words): object => {
  const told = <Part extends object>(part: Part): object =>
    'say' in part && typeof part.say === 'function'
      ? { ...part, say: undefined, reason: plainText((part.say as (words: Words) => Line)(words)) }
      : part
  return { server: told(server), session: session ? told(session) : null, device: device ?? null, rooms }
}

/** Read-only, beside a running bot or without one. The network must be prepared. */
export const reportOnMatrix = async ({ config, words, directory }: CliContext): Promise<PlatformReport> => {
  const rooms = roomsOn(config, 'matrix')
  const access = config.environment.matrix
  if (access === undefined)
    return reportOf(rooms.length === 0 ? [] : [wrong(words.cli.unreachableRooms(rooms.length))], null)
  const { home, stateKey } = access
  const diagnosis = await diagnose({
    home,
    readState: () =>
      readPlatformState({
        platform: 'matrix',
        directory: new DataFolder(directory).matrix,
        ...(stateKey === undefined ? {} : { key: stateKey }),
      }),
    rooms: rooms.map((room) => room.slice('matrix:'.length)),
    fetch: globalThis.fetch,
  })
  const remarks = [
    serverRemark(diagnosis, words),
    ...(diagnosis.session === undefined ? [] : [sessionRemark(diagnosis.session, words)]),
    ...(diagnosis.device === undefined ? [] : [deviceRemark(diagnosis.device, words)]),
    ...diagnosis.rooms.flatMap((room) => roomRemarks(room, config.matrix.isolation, words)),
  ]
  return reportOf(remarks, asJson(diagnosis, words))
}
