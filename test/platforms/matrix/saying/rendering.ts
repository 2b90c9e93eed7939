// Renders for tests: people have their names, and what is sent is shown as a reader can check it.

import type { Reply } from '../../../../src/chat/reply.ts'
import { words } from '../../../../src/i18n/words.ts'
import type { Content } from '../../../../src/platforms/matrix/saying/outgoing.ts'
import type { Place } from '../../../../src/platforms/matrix/saying/place.ts'
import { type Rendered, renderReply, type RenderSetting } from '../../../../src/platforms/matrix/saying/render.ts'

const displayNames: Readonly<Record<string, string>> = {
  'matrix:@marie:exemple.fr': 'Marie Dupont [Intérieur]',
  'matrix:@ali:exemple.fr': 'Ali Benali [Externe]',
}

export const render = (reply: Reply, place: Place = {}, setting: Partial<RenderSetting> = {}): Promise<Rendered> =>
  renderReply(reply, place, { words: words.fr, names: (user) => displayNames[user] ?? user, ...setting })

export const contentsOf = ({ parts }: Rendered): readonly Content[] => parts.map(({ content }) => content)

export const bodyOf = (content: Content | undefined): string => String(content?.['body'])

export const htmlOf = (content: Content | undefined): string => String(content?.['formatted_body'])

/** Spaces that do not break are shown as `~`. */
const visibly = (text: string): string => text.replace(/[\u00a0\u202f]/g, '~')

/** Both forms of every part, the HTML with a line break after each tag that makes one. */
export const shown = (rendered: Rendered): string =>
  contentsOf(rendered)
    .map((content) => {
      const html = htmlOf(content).replace(/<br>|<\/?ul>|<\/li>|<\/pre>/g, '$&\n')
      return `${String(content['msgtype'])}\n${visibly(bodyOf(content))}\n\n${visibly(html)}`.trimEnd()
    })
    .join('\n=====\n')
