// Views on somebody's screen, one over another, and how Slack describes them.

import type { ViewsOpenResponse } from '@slack/web-api'

import { type Json, jsonsOf } from '../json.ts'
import type { View } from '../workspace/view.ts'
import type { World } from '../world.ts'

/** Shows a form, over another one when there is one. */
export const openView = ({ workspace, changes }: World, user: string, given: Json, under?: View): View => {
  const id = workspace.ids.next('V')
  const hash = `${workspace.timestamp()}.${workspace.ids.secret()}`
  const view: View = {
    id,
    type: 'modal',
    user,
    hash,
    given,
    isOpen: true,
    rootId: under?.rootId ?? id,
    ...(under && { previousId: under.id }),
  }
  // A form opened anew takes the place of what was on the screen.
  if (under === undefined) closeAll(workspace.views, user)
  workspace.views.set(id, view)
  changes.announce()
  return view
}

/** Nothing is left on that person's screen. */
export const closeAll = (views: Map<string, View>, user: string): void => {
  for (const [id, view] of views) if (view.user === user) views.set(id, { ...view, isOpen: false })
}

/** Slack sends null for what a view does not have, which its published types do not know. */
const absent: Json = { title: null, close: null, submit: null, previous_view_id: null }

/** With block ids everywhere, as Slack gives them; `values` are what the fields hold. */
export const viewAnswer = ({ workspace }: World, view: View, values: Json = {}) => {
  const { app, team } = workspace
  return {
    private_metadata: '',
    callback_id: '',
    clear_on_close: false,
    notify_on_close: false,
    external_id: '',
    ...absent,
    ...(view.previousId !== undefined && { previous_view_id: view.previousId }),
    ...view.given,
    ...({
      id: view.id,
      team_id: team,
      type: view.type,
      blocks: namedBlocks(view) as never[],
      state: { values: values as never },
      hash: view.hash,
      root_view_id: view.rootId,
      app_id: app.id,
      app_installed_team_id: team,
      bot_id: app.botId,
    } satisfies ViewsOpenResponse['view']),
  }
}

/** Every block has an id, the app's own or Slack's. */
export const namedBlocks = ({ given }: View): readonly Json[] =>
  jsonsOf(given['blocks']).map((block, index) => ({ block_id: `b${index}`, ...block }))
