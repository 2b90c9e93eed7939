// How a person is named in an answer: the readable part of a platform's id, without platform or server.

import type { UserId } from '../register/ids.ts'

/** `matrix:@marie.dupont-interieur.gouv.fr:agent.tchap.gouv.fr` is "marie.dupont-interieur.gouv.fr". */
export const personName = (user: UserId): string => {
  const withoutPlatform = user.slice(user.indexOf(':') + 1)
  const withoutSigil = withoutPlatform.startsWith('@') ? withoutPlatform.slice(1) : withoutPlatform
  const server = withoutSigil.indexOf(':')
  return server === -1 ? withoutSigil : withoutSigil.slice(0, server)
}
