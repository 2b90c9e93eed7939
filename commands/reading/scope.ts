// Which requests a reading command is about: the service named, else the room's services, else all.

import { isOf } from '../../src/digests/request-line.ts'
import type { Reader } from '../../src/digests/entry-actions.ts'
import { type FollowedTask, followTasks, tasksOf } from '../../src/digests/task-line.ts'
import { indicatorNamed } from '../../src/indicators/catalogue.ts'
import type { FollowedRequest } from '../../src/register/follow-up.ts'
import { follow } from '../../src/register/follow-up.ts'
import type { ListOpen, ListTasks } from '../../src/register/ports.ts'
import type { Rules } from '../../src/register/rules.ts'
import type { Conversation } from '../command.ts'

/** Whether an indicator is the improvement plan's. */
export const isOfPlan = (indicator: string | undefined): boolean =>
  indicator !== undefined && indicatorNamed(indicator)?.formula.kind === 'plan'

/** The services in question; none means all of them. */
export const scopeOf = (typed: string | undefined, { services }: Pick<Conversation, 'services'>): readonly string[] => {
  if (typed !== undefined) return [typed]
  return services === 'all' ? [] : services
}

/** The services that figures are asked of: the improvement plan is the préfecture's, so that only a service that is named narrows it. */
export const figureScope = (
  { service, indicator }: { readonly service?: string | undefined; readonly indicator?: string | undefined },
  conversation: Pick<Conversation, 'services'>,
): readonly string[] => (isOfPlan(indicator) && service === undefined ? [] : scopeOf(service, conversation))

/** Open requests of the services, followed today. */
export const openIn = async (
  services: readonly string[],
  { today }: Pick<Conversation, 'today'>,
  register: ListOpen,
  rules: Rules,
): Promise<readonly FollowedRequest[]> =>
  (await register.open()).map((request) => follow(request, rules, today)).filter((each) => isOf(each, services))

/** Open tasks of the services, with the next thing to do. */
export const tasksIn = async (
  services: readonly string[],
  register: ListTasks,
  rules: Rules,
): Promise<readonly FollowedTask[]> => tasksOf(followTasks(await register.tasks(), rules), services)

/** What the person may act on: an officer on everything, whichever room they ask in. */
export const readerOf = ({ user, role, services }: Pick<Conversation, 'user' | 'role' | 'services'>): Reader => ({
  user,
  services: role === 'agent' ? services : 'all',
})
