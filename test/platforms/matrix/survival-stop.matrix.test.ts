// Stopping in time, whatever the homeserver does, and going on afterwards without saying anything twice.

import { expect, test } from 'vitest'

import { textReply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { messageKey, roomId } from '../../../src/register/ids.ts'
import { inTime } from '../../support/in-time.ts'
import { bot, echo, meet } from '../../support/matrix/meeting.ts'
import { startTestBot } from '../../support/matrix/bot.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** Requests that fit reach a homeserver that never answers. */
const hanging = (fits: RegExp) => {
  const reached = Promise.withResolvers<void>()
  const hang: typeof fetch = (resource, options) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
    if (!fits.test(pathname)) return fetch(resource, options)
    reached.resolve()
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')))
    })
  }
  return { hang, reached: reached.promise }
}

describeWithHomeserver('a stop', {}, (server) => {
  test.for([
    ['an answer is being sent', /\/send\//],
    ['keys are being shared', /\/sendToDevice\//],
    ['it connects', /\/whoami$/],
    ['it opens its keys', /\/versions$/],
    ['it listens', /\/sync$/],
  ] as const)('ends in time when the homeserver hangs while %s', async ([, moment]) => {
    const { marie, ready, room, vigie } = await meet(server.url, { answer: echo })
    await vigie.stop()
    const texts = ['!un', '!deux']
    for (const text of texts) await marie.say(room, text)
    const { hang, reached } = hanging(moment)
    const held = await startTestBot(ready, { rooms: { [room]: 'all' }, answer: echo, platform: { fetch: hang } })
    await reached
    const posting = held.platform.post(roomId(`matrix:${room}`), textReply(line`relevé`), messageKey('relevé'))
    // Whoever waits for the post must not wait for ever.
    const [stopped, posted] = await Promise.all([
      inTime(held.stop()),
      posting.then(
        () => 'posted',
        () => 'not posted',
      ),
    ])
    expect([stopped, posted]).toEqual(['in time', 'not posted'])
    const again = await bot(ready, { rooms: { [room]: 'all' }, answer: echo })
    await again.platform.post(roomId(`matrix:${room}`), textReply(line`relevé`), messageKey('relevé'))
    for (const text of texts) await marie.until(room, ({ body }) => body === `réponse à ${text}`)
    await marie.until(room, ({ body }) => body === 'relevé')
    const said = (await marie.messages(room)).filter(
      ({ sender, type }) => sender === ready.userId && type === 'm.room.message',
    )
    expect(said.map(({ body }) => body).toSorted()).toEqual(['relevé', 'réponse à !deux', 'réponse à !un'])
    expect(await marie.undecryptable(room)).toEqual([])
  })

  test('in the middle of a burst loses nothing', async () => {
    const { marie, ready, room, vigie } = await meet(server.url, { answer: echo })
    const texts = Array.from({ length: 12 }, (_, index) => `!${index}`)
    const saying = (async () => {
      for (const text of texts) await marie.say(room, text)
    })()
    await marie.until(room, ({ body }) => body === 'réponse à !2')
    expect(await inTime(vigie.stop())).toBe('in time')
    await saying
    await bot(ready, { rooms: { [room]: 'all' }, answer: echo })
    for (const text of texts) await marie.until(room, ({ body }) => body === `réponse à ${text}`)
    const bodies = (await marie.messages(room)).map(({ body }) => body).filter((body) => body.startsWith('réponse'))
    expect(bodies).toEqual(texts.map((text) => `réponse à ${text}`))
    expect(await marie.undecryptable(room)).toEqual([])
  })
})
