// Posted lists follow their entries, whenever they are woken.

import { expect, test } from 'vitest'

import type { Reply } from '../../../../src/chat/reply.ts'
import type { Views } from '../../../../src/chat/views.ts'
import { line } from '../../../../src/i18n/rich-text.ts'
import { words } from '../../../../src/i18n/words.ts'
import { Refresh } from '../../../../src/platforms/slack/sending/refresh.ts'
import { Journal } from '../../../../src/platforms/slack/state/journal.ts'
import { entryId, messageKey } from '../../../../src/register/ids.ts'
import { FakeTime } from '../../pacing/fake-time.ts'
import { silent, utterance } from './saying-to.ts'

const list: Reply = {
  title: line`relevé`,
  blocks: [{ kind: 'list', items: [line`n° 1`], entries: [{ id: entryId(1), actions: [] }] }],
  actions: [],
  audience: 'room',
}

/** How often the entry was read: it says so, so that each reading has something to write. */
const countingViews = (): Views => {
  let readings = 0
  const now: Views['now'] = () => {
    readings += 1
    return Promise.resolve(new Map([[entryId(1), { line: line`lu ${readings} fois`, isSettled: false, actions: [] }]]))
  }
  return { home: () => Promise.reject(new Error('no page is shown here')), now }
}

const refreshing = () => {
  const time = new FakeTime()
  const journal = new Journal()
  const posted = utterance('relevé', ['n° 1'], { post: { key: messageKey('relevé'), reply: list }, said: ['1.000001'] })
  journal.queue(posted)
  journal.finish(posted, time.now)
  const written: string[] = []
  const refresh = new Refresh({
    journal,
    views: countingViews(),
    web: {
      updateMessage: (_channel, ts) => {
        written.push(ts)
        return Promise.resolve()
      },
    },
    voice: { words: words.fr, charts: 'png' },
    log: silent,
    now: time.read,
    signal: new AbortController().signal,
    pause: time.pause,
  })
  return { journal, refresh, written }
}

test('an entry that changes while the last list is being written has it written once more', async () => {
  const { journal, refresh, written } = refreshing()
  journal.touch([entryId(1)])
  refresh.wake()
  journal.touch([entryId(1)])
  refresh.wake()
  await refresh.settled()
  expect(written).toEqual(['1.000001', '1.000001'])
  expect(journal.behind).toEqual([])
})

test('an entry that changes as the work ends is not forgotten until the next change', async () => {
  const { journal, refresh, written } = refreshing()
  // Nothing is behind: the work is over at once, and says so a moment later.
  refresh.wake()
  journal.touch([entryId(1)])
  refresh.wake()
  await refresh.settled()
  expect(written).toEqual(['1.000001'])
  expect(journal.behind).toEqual([])
})
