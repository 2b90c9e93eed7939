// Views of an empty register, for platforms whose pages and lists are not what is tested.

import type { Views } from '../../src/chat/views.ts'
import { textReply } from '../../src/chat/reply.ts'
import { line } from '../../src/i18n/rich-text.ts'

export const noViews: Views = {
  home: () => Promise.resolve(textReply(line`rien`)),
  now: () => Promise.resolve(new Map()),
}
