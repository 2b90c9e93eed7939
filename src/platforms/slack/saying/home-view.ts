// A person's own page of the bot: what can be done first, then what concerns them.

import type { HomeView, KnownBlock } from '@slack/types'

import type { Reply } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import { pack, pageCapacity } from './pack.ts'
import { lineParts, type Saying } from './part.ts'
import { withActionIds } from './pressed-ids.ts'
import { replyParts } from './reply-parts.ts'

const isForPage = (block: { readonly type: string }): block is KnownBlock => block.type !== 'data_visualization'

/** The page as `views.publish` takes it. Charts are in words; one page is all there is, so a long one is cut and says so. */
export const homeView = (reply: Reply, words: Words): HomeView => {
  const saying: Saying = { surface: 'home', words, charts: 'png' }
  const { title, told, actions } = replyParts(reply, saying)
  const [page = [], ...rest] = pack([...title, ...actions, ...told], pageCapacity)
  const all = [...page, ...(rest.length > 0 || page.length === 0 ? lineParts([words.slack.pageCut], saying) : [])]
  return { type: 'home', blocks: [...withActionIds(all.flatMap(({ blocks }) => blocks))].filter(isForPage) }
}
