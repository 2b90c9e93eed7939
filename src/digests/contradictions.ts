// Contradictions in words: an answer in chat, and the lines of a report's annex.

import type { Block, Reply } from '../chat/reply.ts'
import type { Line } from '../i18n/rich-text.ts'
import type { Words } from '../i18n/words.ts'
import type { Checked } from '../indicators/checking/check-register.ts'

/** As many as an answer can hold; a report's annex and the command line have all of them. */
const mostInAnswer = 20

/** One line for each contradiction: what an annex prints. */
export const contradictionLines = ({ findings }: Checked, { checks }: Words): readonly Line[] =>
  findings.map(checks.finding)

/** `what`: the period, or the file that was checked. */
export const contradictionsReply = (checked: Checked, what: string, words: Words, most = mostInAnswer): Reply => {
  const { checks } = words
  const { findings, figures } = checked
  const items = contradictionLines(checked, words)
  const rest = items.length - most
  const blocks: readonly Block[] =
    items.length === 0
      ? []
      : [{ kind: 'list', items: items.slice(0, most), ...(rest > 0 && { rest: checks.more(rest) }) }]
  return {
    title: findings.length === 0 ? checks.nothing(what, figures) : checks.found(what, findings.length, figures),
    blocks,
    actions: [],
    audience: 'asker',
  }
}
