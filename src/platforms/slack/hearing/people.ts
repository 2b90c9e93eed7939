// Names of people for what is said where a name would call them: asked of Slack, since the register only has their ids.

import type { Reply } from '../../../chat/reply.ts'
import type { Inline, Line } from '../../../i18n/rich-text.ts'
import type { Log } from '../../../log.ts'
import type { SlackWeb } from '../connection/slack-web.ts'
import { mapLines } from '../saying/map-lines.ts'
import { personId } from '../saying/person-id.ts'

/** More would take long to ask for, and such a list names nobody to anybody. */
const mostNames = 20

/** Forgotten then: people change their names. */
const mostKept = 500

const idsIn = (reply: Reply): readonly string[] => {
  const found = new Set<string>()
  mapLines(reply, (line) => {
    for (const piece of line) if (typeof piece === 'string') for (const [id] of piece.matchAll(personId)) found.add(id)
    return line
  })
  return [...found]
}

export class People {
  readonly #web: Pick<SlackWeb, 'userInfo'>
  readonly #log: Log
  readonly #names = new Map<string, string>()

  constructor({ web, log }: { readonly web: Pick<SlackWeb, 'userInfo'>; readonly log: Log }) {
    this.#web = web
    this.#log = log
  }

  /** The reply with names where ids stood; who cannot be asked about stays an id. */
  async named(reply: Reply): Promise<Reply> {
    const ids = idsIn(reply).slice(0, mostNames)
    if (ids.length === 0) return reply
    await Promise.all(ids.map((id) => this.#ask(id)))
    const nameOf = (piece: Inline): Inline =>
      typeof piece === 'string' ? piece.replaceAll(personId, (id) => this.#names.get(id) ?? id) : piece
    return mapLines(reply, (line: Line) => line.map(nameOf))
  }

  async #ask(id: string): Promise<void> {
    if (this.#names.has(id)) return
    try {
      const { displayName } = await this.#web.userInfo(id)
      if (this.#names.size >= mostKept) this.#names.clear()
      if (displayName !== '') this.#names.set(id, displayName)
    } catch (error) {
      this.#log.info('name not known', { error })
    }
  }
}
