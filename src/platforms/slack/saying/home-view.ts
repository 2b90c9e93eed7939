// A person's own page of the bot: what can be done first, then what concerns them.

import type { HomeView, KnownBlock } from '@slack/types'

import type { Reply } from '../../../chat/reply.ts'
import type { Words } from '../../../i18n/words.ts'
import { pack, pageCapacity } from './pack.ts'
import { lineParts, type Part, type Saying } from './part.ts'
import { withActionIds } from './pressed-ids.ts'
import { replyParts } from './reply-parts.ts'

const isForPage = (block: { readonly type: string }): block is KnownBlock => block.type !== 'data_visualization'

/** Of the blocks: Slack takes 250 kB of a whole view. People's names take more bytes than they have characters. */
const mostBytes = 240_000

const inRoom = (parts: readonly Part[]): readonly Part[] => {
  let bytes = 0
  const tooMany = parts.findIndex(({ blocks }) => (bytes += Buffer.byteLength(JSON.stringify(blocks))) > mostBytes)
  return tooMany === -1 ? parts : parts.slice(0, tooMany)
}

/** The page as `views.publish` takes it. Charts are in words; one page is all there is, so a long one is cut and says so. */
export const homeView = (reply: Reply, words: Words): HomeView => {
  const saying: Saying = { surface: 'home', words, charts: 'png' }
  const { title, told, actions } = replyParts(reply, saying)
  const [page = [], ...rest] = pack([...title, ...actions, ...told], pageCapacity)
  const shown = inRoom(page)
  const isWhole = rest.length === 0 && shown.length === page.length && shown.length > 0
  const all = [...shown, ...(isWhole ? [] : lineParts([words.slack.pageCut], saying))]
  return { type: 'home', blocks: [...withActionIds(all.flatMap(({ blocks }) => blocks))].filter(isForPage) }
}
