// The Matrix account on the command line: what is configured of it, its state on disk, the platform that runs on it.

import { DataFolder } from '../../storage/data-folder.ts'
import { openPlatformState, type PlatformState } from '../../storage/platform-state.ts'
import type { MatrixAccess } from '../config/config.ts'
import type { MatrixPlatform } from '../platforms/matrix/matrix.ts'
import { instantText } from '../register/ids.ts'
import { type Account, openedOn, roomsOn } from './account.ts'
import type { CliContext } from './context.ts'

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
const matrixPlatform = async (
  { config, clock, log, words }: CliContext,
  { password }: MatrixAccess,
  kept: PlatformState,
  onFatal: (error: Error) => void,
): Promise<MatrixPlatform> => {
  const { MatrixPlatform: Platform } = await import('../platforms/matrix/matrix.ts')
  return new Platform({
    kept,
    conduct: config.matrix,
    rooms: roomsOn(config, 'matrix'),
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

export const matrixAccount: Account = {
  platform: 'matrix',
  isConfigured: ({ environment }) => environment.matrix !== undefined,
  unreachableRooms: (words, rooms) => words.cli.unreachableRooms(rooms),
  open: (context, onFatal) => {
    const { matrix } = context.config.environment
    if (matrix === undefined) throw new Error('no Matrix account is configured')
    return openedOn(openMatrixState(context, matrix), (kept) => matrixPlatform(context, matrix, kept, onFatal))
  },
}
