// Which requests a reading command is about: the service named, else the room's services, else all.

import { isAmong } from '../../src/digests/request-line.ts'
import type { FollowedRequest } from '../../src/register/follow-up.ts'
import { follow } from '../../src/register/follow-up.ts'
import type { ListOpen } from '../../src/register/ports.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Conversation } from '../command.ts'

/** The services in question; none means all of them. */
export const scopeOf = (typed: string | undefined, { services }: Pick<Conversation, 'services'>): readonly string[] => {
  if (typed !== undefined) return [typed]
  return services === 'all' ? [] : services
}

/** Open requests that one of the services holds or first received: a transfer stays visible to both sides. */
export const openIn = async (
  services: readonly string[],
  { today }: Pick<Conversation, 'today'>,
  register: ListOpen,
  rules: Rules,
): Promise<readonly FollowedRequest[]> => {
  const followed = (await register.open()).map((request) => follow(request, rules, today))
  if (services.length === 0) return followed
  return followed.filter(({ request, holder }) => isAmong(holder, services) || isAmong(request.service, services))
}
