// The Matrix account on the command line: what is configured of it, its state on disk, the platform that runs on it.

import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState, type PlatformState } from '../../storage/platform-state.ts'
import type { Config, MatrixAccess } from '../config/config.ts'
import { UserError } from '../errors.ts'
import type { MatrixPlatform } from '../platforms/matrix/matrix.ts'
import { instantText, type RoomId } from '../register/ids.ts'
import type { CliContext } from './context.ts'

export const matrixRooms = ({ rooms }: Config): readonly RoomId[] =>
  rooms.flatMap(({ platform, room }) => (platform === 'matrix' ? [room] : []))

/** Throws a UserError when a time was chosen: on a network, what is said at another time than the real one misleads. */
export const requireRealClock = ({ clock }: CliContext): void => {
  if (!clock.isReal) throw new UserError((words) => words.cli.clockChosenOnline)
}

/** Held by one process; whoever opens it closes it. With `beginAnew`, what it holds need not be readable. */
export const openMatrixState = (
  { directory, clock }: CliContext,
  { stateKey }: MatrixAccess,
  beginAnew = false,
): Promise<PlatformState> =>
  openPlatformState({
    platform: 'matrix',
    directory: new DataFolder(directory).matrix,
    now: () => instantText(clock.now()),
    beginAnew,
    ...(stateKey === undefined ? {} : { key: stateKey }),
  })

/** The platform, not yet started. The SDK is loaded here: a bot without Matrix does not wait for it. */
export const matrixPlatform = async (
  { config, clock, log, words }: CliContext,
  { password }: MatrixAccess,
  kept: PlatformState,
  onFatal: (error: Error) => void,
): Promise<MatrixPlatform> => {
  const { MatrixPlatform: Platform } = await import('../platforms/matrix/matrix.ts')
  return new Platform({
    kept,
    conduct: config.matrix,
    rooms: matrixRooms(config),
    roles: config.roles,
    password,
    words,
    log,
    now: () => clock.now(),
    fetch: globalThis.fetch,
    draw: async (chart) => (await import('../reports/charts/draw-chart.ts')).drawChart(chart, { words }),
    onDrawFault: (error) => log.error('chart not drawn', { error }),
    onFatal,
  })
}
