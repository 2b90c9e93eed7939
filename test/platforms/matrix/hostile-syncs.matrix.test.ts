// Something between Vigie and its homeserver that answers in its place: nothing is lost once it is gone.

import { expect, test } from 'vitest'

import { answerTo, ask, caughtUp, meet } from '../../support/matrix/meeting.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const oddAnswers: readonly (readonly [what: string, body: string])[] = [
  ['another service’s JSON', '{"status":"maintenance"}'],
  ['nothing in JSON', 'null'],
  ['a number for a place', '{"next_batch":7,"rooms":[]}'],
  ['a page', '<html>Maintenance</html>'],
]

describeWithHomeserver('a sync answered by', {}, (server) => {
  test.for(oddAnswers)('%s is asked for again from the same place', async ([, body]) => {
    let left = 0
    const between: typeof fetch = (resource, options) => {
      const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
      if (left === 0 || !pathname.endsWith('/sync')) return fetch(resource, options)
      left -= 1
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }))
    }
    const { marie, vigie, room } = await meet(server.url, { services: ['Séjour'], platform: { fetch: between } })
    await ask(marie, room, '!courriel reçu 1')
    left = 2
    // Answers the sync that is under way; the next ones are not the homeserver's.
    await marie.say(room, 'bonjour')
    const ids = [await marie.say(room, '!courriel reçu 2'), await marie.say(room, '!courriel reçu 3')]
    for (const id of ids) expect((await answerTo(marie, room, id)).body).toContain('Séjour')
    expect(await ask(marie, room, '!courriel reçu 4')).toMatch(/^N° 4/)
    expect(left).toBe(0)
    expect(vigie.fatal).toEqual([])
  })
})

describeWithHomeserver('an answer taken by', {}, (server) => {
  test('something else than the homeserver is sent again, once it is gone', async () => {
    let left = 0
    const between: typeof fetch = (resource, options) => {
      const { pathname } = new URL(resource instanceof Request ? resource.url : resource)
      if (left === 0 || !pathname.includes('/send/m.room.encrypted/')) return fetch(resource, options)
      left -= 1
      return Promise.resolve(Response.json({ status: 'maintenance' }))
    }
    const { marie, room } = await meet(server.url, { services: ['Séjour'], platform: { fetch: between } })
    await ask(marie, room, '!courriel reçu 1')
    left = 2
    expect(await ask(marie, room, '!courriel reçu 2')).toMatch(/^N° 2/)
    await caughtUp(marie, room)
    expect(
      (await marie.messages(room)).filter(({ kind, body }) => kind === 'm.notice' && /^N°.2/.test(body)),
    ).toHaveLength(1)
  })
})
