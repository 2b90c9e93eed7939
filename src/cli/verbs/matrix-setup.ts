// `matrix-setup`: the Matrix or Tchap account made ready, once, by whoever installs Vigie.

import { UserError } from '../../errors.ts'
import { type Line, plainText } from '../../i18n/rich-text.ts'
import type { Words } from '../../i18n/words.ts'
import type { SetUp, SetUpStep } from '../../platforms/matrix/setup/set-up.ts'
import { requireRealClock } from '../account.ts'
import type { CliContext } from '../context.ts'
import { openMatrixState } from '../matrix-account.ts'
import { prepareNetwork } from '../network.ts'

const stepInWords = (step: SetUpStep, { matrixSetUp: said }: Words): Line => {
  switch (step.step) {
    case 'server':
      return said.server(step.homeserver)
    case 'session':
      return said.session(step.userId, step.deviceId, step.isNew)
    case 'identity':
      return said.identity[step.identity]
  }
}

/** Set apart from the rest: it is to be copied, and nothing else is. */
const keyInWords = (recoveryKey: string, { matrixSetUp: said }: Words): readonly Line[] => [
  [''],
  said.recoveryKey,
  [''],
  [`    ${recoveryKey}`],
  [''],
  ...said.aboutRecoveryKey,
]

const endInWords = ({ session, former, namesakes }: SetUp, { matrixSetUp: said }: Words): readonly Line[] => [
  ...former.map(({ deviceId, outcome }) => said.former[outcome](deviceId)),
  ...(namesakes.length === 0 ? [] : [said.namesakes(namesakes)]),
  [''],
  said.ready,
  ...said.next(session.userId),
]

const toldAsJson = ({ session, identity, former, namesakes }: SetUp, recoveryKey?: string): string => {
  const { homeserver, userId: user, deviceId: device } = session
  return `${JSON.stringify({ homeserver, user, device, identity, former, namesakes, recoveryKey })}\n`
}

export const matrixSetup = async (context: CliContext): Promise<number> => {
  const { config, options, clock, log, words, print } = context
  const access = config.environment.matrix
  if (access === undefined) throw new UserError((catalogue) => catalogue.matrixSetUp.notConfigured)
  requireRealClock(context)
  await prepareNetwork(config, words)
  const newDevice = options['new-device'] === true
  const asJson = options.json === true
  const say = (lines: readonly Line[]): void => print(lines.map((line) => `${plainText(line)}\n`).join(''))
  const { setUp } = await import('../../platforms/matrix/setup/set-up.ts')
  const kept = await openMatrixState(context, access, newDevice)
  try {
    let isShown = false
    const done = await setUp({
      ...access,
      kept,
      newDevice,
      log,
      now: () => clock.now(),
      fetch: globalThis.fetch,
      ...(asJson ? {} : { onStep: (step) => say([stepInWords(step, words)]) }),
      show: (recoveryKey, result) => {
        isShown = true
        if (asJson) print(toldAsJson(result, recoveryKey))
        else say(keyInWords(recoveryKey, words))
        return Promise.resolve()
      },
    })
    if (!asJson) say(endInWords(done, words))
    else if (!isShown) print(toldAsJson(done))
    return 0
  } finally {
    kept.close()
  }
}
