// The sampling weeks that are declared, the latest first, with what was logged of each.

import type { Reply } from '../../src/chat/reply.ts'
import { receivedIn } from '../../src/indicators/sampled-requests.ts'
import type { FigureSetting } from '../../src/indicators/query.ts'
import type { SamplingEntry } from '../../src/register/kinds/sampling.ts'
import type { ListEntries, ListStanding } from '../../src/register/ports.ts'
import type { Conversation } from '../command.ts'

/** Those in force, the latest days first. */
export const knownSamplings = async (register: ListStanding): Promise<readonly SamplingEntry[]> =>
  (await register.standing())
    .filter((entry): entry is SamplingEntry => entry.kind === 'sampling')
    .toSorted((a, b) => (a.start === b.start ? b.id - a.id : a.start < b.start ? 1 : -1))

/** Two years of what most préfectures declare. */
const longest = 24

export const samplingList = async (
  known: readonly SamplingEntry[],
  { words, today }: Pick<Conversation, 'words' | 'today'>,
  { register, figures }: { readonly register: ListEntries; readonly figures: FigureSetting },
): Promise<Reply> => {
  const { samplings } = words
  const shown = known.slice(0, longest)
  const received = await receivedIn(shown, register, figures)
  const hidden = known.length - shown.length
  return {
    title: samplings.listTitle(known.length),
    blocks: [
      {
        kind: 'list',
        items: shown.map((entry) => samplings.listed(entry, received.get(entry.id) ?? 0, today)),
        ...(hidden > 0 && { rest: samplings.rest(hidden) }),
      },
    ],
    actions: [],
    audience: 'asker',
  }
}
