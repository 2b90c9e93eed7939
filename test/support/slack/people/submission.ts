// What becomes of a form that was sent.

import { isJson, type Json, textOf } from '../json.ts'
import type { Acknowledged } from '../link/acknowledgements.ts'
import { checkView } from '../methods/views.ts'
import { closeAll, namedBlocks, openView } from '../views/view-stack.ts'
import { ApiError } from '../api/api-error.ts'
import type { View } from '../workspace/view.ts'
import type { World } from '../world.ts'

export type Submitted =
  /** Fields that must hold something do not: nothing was sent. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: 'updated'; readonly view: View }
  | { readonly kind: 'pushed'; readonly view: View }
  | { readonly kind: 'cleared' }
  /** "We had some trouble connecting": not acknowledged, or an answer that makes no sense. */
  | { readonly kind: 'failed'; readonly why: string }

const errorsOf = (view: View, answer: Json): Submitted => {
  const errors: Record<string, string> = {}
  const known = namedBlocks(view).map((block) => block['block_id'])
  for (const [id, words] of Object.entries(isJson(answer['errors']) ? answer['errors'] : {})) {
    if (!known.includes(id)) return { kind: 'failed', why: `no field ${id}` }
    errors[id] = textOf(words) ?? ''
  }
  return Object.keys(errors).length === 0 ? { kind: 'failed', why: 'errors without any' } : { kind: 'errors', errors }
}

const close = (world: World, view: View): Submitted => {
  world.workspace.views.set(view.id, { ...view, isOpen: false })
  world.changes.announce()
  return { kind: 'closed' }
}

const replace = (world: World, view: View, given: Json): Submitted => {
  const { ids } = world.workspace
  const next: View = { ...view, given, hash: `${world.workspace.timestamp()}.${ids.secret()}` }
  world.workspace.views.set(view.id, next)
  world.changes.announce()
  return { kind: 'updated', view: next }
}

const follow = (world: World, view: View, answer: Json): Submitted => {
  switch (answer['response_action']) {
    case undefined:
      return close(world, view)
    case 'clear':
      closeAll(world.workspace.views, view.user)
      world.changes.announce()
      return { kind: 'cleared' }
    case 'errors':
      return errorsOf(view, answer)
    case 'update':
      return replace(world, view, checkView(answer['view'], 'modal'))
    case 'push':
      return { kind: 'pushed', view: openView(world, view.user, checkView(answer['view'], 'modal'), view) }
    default:
      return { kind: 'failed', why: 'unknown response_action' }
  }
}

/** Does on the screen what the acknowledgement asks for. */
export const afterSubmission = (world: World, view: View, result: Acknowledged): Submitted => {
  if (result.kind !== 'acknowledged') return { kind: 'failed', why: result.kind }
  try {
    return follow(world, view, result.payload)
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'failed', why: error.error }
    throw error
  }
}
