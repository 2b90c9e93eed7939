// Forms and pages: opened with a trigger, put one over another, changed, published.

import type { ViewsOpenResponse, ViewsPublishResponse } from '@slack/web-api'

import { ApiError, invalidArguments } from '../api/api-error.ts'
import { isJson, type Json, textOf } from '../json.ts'
import { openView, viewAnswer } from '../views/view-stack.ts'
import type { View } from '../workspace/view.ts'
import type { World } from '../world.ts'
import { blockFaults } from './check-content.ts'
import { type Call, type Method, text } from './method.ts'

/** Views over one another. Source: Slack's page on modals. */
const deepest = 3
/** Bytes. Source: Slack's reference of views.open. */
const largest = 250_000

/** Refuses a view that Slack would refuse: in a view, blocks that are not valid are an invalid argument like another. */
export const checkView = (view: unknown, type: View['type']): Json => {
  if (!isJson(view)) throw invalidArguments(['[ERROR] must be an object [json-pointer:/view]'])
  if (Buffer.byteLength(JSON.stringify(view)) > largest) throw new ApiError('view_too_large')
  const faults = [
    ...(view['type'] === type ? [] : [`[ERROR] must be of type ${type} [json-pointer:/type]`]),
    ...blockFaults({ ...view, type }),
  ]
  if (faults.length > 0)
    throw invalidArguments(faults.map((fault) => fault.replace('[json-pointer:', '[json-pointer:/view')))
  return view
}

const triggerOf = (call: Call): string => {
  const trigger = text(call, 'trigger_id')
  if (trigger === '') throw invalidArguments(['invalid `trigger_id`'])
  return trigger
}

/** An id of the app's own is for one view on the screen. */
const checkExternalId = ({ workspace }: World, given: Json, known?: View): void => {
  const id = textOf(given['external_id']) ?? ''
  const taken = [...workspace.views.values()].some(
    (view) => view.isOpen && view.id !== known?.id && view.given['external_id'] === id,
  )
  if (id !== '' && taken) throw new ApiError('duplicate_external_id')
}

const open: Method = (call) => {
  const trigger = triggerOf(call)
  const user = call.world.triggers.userOf(trigger)
  const given = checkView(call.args['view'], 'modal')
  checkExternalId(call.world, given)
  const view = openView(call.world, user, given)
  call.world.triggers.exchange(trigger, view.id)
  return { view: viewAnswer(call.world, view) } satisfies Omit<ViewsOpenResponse, 'ok'>
}

const push: Method = (call) => {
  const { workspace, triggers } = call.world
  const trigger = triggerOf(call)
  const user = triggers.userOf(trigger)
  const under = [...workspace.views.values()].filter((view) => view.user === user && view.isOpen)
  if (under.length >= deepest) throw new ApiError('push_limit_reached')
  const view = openView(call.world, user, checkView(call.args['view'], 'modal'), under.at(-1))
  triggers.exchange(trigger, view.id)
  return { view: viewAnswer(call.world, view) } satisfies Omit<ViewsOpenResponse, 'ok'>
}

const checkHash = (call: Call, view: View | undefined): void => {
  const hash = text(call, 'hash')
  if (hash !== '' && view !== undefined && hash !== view.hash) throw new ApiError('hash_conflict')
}

const update: Method = (call) => {
  const { workspace, changes } = call.world
  const id = text(call, 'view_id')
  const external = text(call, 'external_id')
  const known = [...workspace.views.values()].find(
    (view) => view.isOpen && (view.id === id || (external !== '' && textOf(view.given['external_id']) === external)),
  )
  if (known === undefined) throw new ApiError('not_found')
  checkHash(call, known)
  const given = checkView(call.args['view'], known.type)
  checkExternalId(call.world, given, known)
  const view: View = { ...known, given, hash: `${workspace.timestamp()}.${workspace.ids.secret()}` }
  workspace.views.set(view.id, view)
  changes.announce()
  return { view: viewAnswer(call.world, view) } satisfies Omit<ViewsOpenResponse, 'ok'>
}

const publish: Method = (call) => {
  const { workspace, changes } = call.world
  const user = text(call, 'user_id')
  if (!workspace.users.has(user)) throw invalidArguments(['invalid `user_id`'])
  if (!workspace.app.hasHome) throw new ApiError('not_enabled')
  const known = workspace.homes.get(user)
  checkHash(call, known)
  const given = checkView(call.args['view'], 'home')
  const id = known?.id ?? workspace.ids.next('V')
  const hash = `${workspace.timestamp()}.${workspace.ids.secret()}`
  const view: View = { id, rootId: id, type: 'home', user, hash, given, isOpen: true }
  workspace.homes.set(user, view)
  changes.announce()
  return { view: viewAnswer(call.world, view) } satisfies Omit<ViewsPublishResponse, 'ok'>
}

export const viewMethods = { 'views.open': open, 'views.push': push, 'views.update': update, 'views.publish': publish }
