// Charts, files and long answers in Matrix rooms: what people open is what Vigie made, and the server learns nothing of it.

import { describe, expect, test } from 'vitest'

import type { ChartBlock, FileBlock, Reply } from '../../../src/chat/reply.ts'
import { line } from '../../../src/i18n/rich-text.ts'
import { words } from '../../../src/i18n/words.ts'
import { messageKey, roomId } from '../../../src/register/ids.ts'
import { drawChart } from '../../../src/reports/charts/draw-chart.ts'
import { caughtUp, meet, kindsOfRooms } from '../../support/matrix/meeting.ts'
import { rawEvents } from '../../support/matrix/rooms.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

const chart: ChartBlock = {
  kind: 'chart',
  shape: 'line',
  title: 'Courriels répondus dans les délais',
  unit: '%',
  labels: ['septembre', 'octobre', 'novembre'],
  series: [{ name: 'Séjour', values: [0.812, 0.9, 0.937] }],
  inWords: [line`Septembre 81,2 %, octobre 90 %, novembre 93,7 %.`],
}

const file: FileBlock = {
  kind: 'file',
  name: 'taux.csv',
  mediaType: 'text/csv; charset=utf-8',
  content: 'mois;taux\nseptembre;0,812\noctobre;0,9\n',
  inWords: line`Deux mois, un taux par mois.`,
}

const reply: Reply = { title: line`Bilan de novembre`, blocks: [chart, file], actions: [], audience: 'room' }

/** A `fetch` that notes the type and the bytes of each upload. */
const noting = () => {
  const uploads: { readonly type: string | null; readonly url: string; readonly bytes: Uint8Array }[] = []
  const noted: typeof fetch = async (resource, options) => {
    const url = String(resource instanceof Request ? resource.url : resource)
    if (url.includes('/media/') && options?.method === 'POST') {
      const type = new Headers(options.headers).get('content-type')
      uploads.push({ type, url, bytes: await new Response(options.body).bytes() })
    }
    return fetch(resource, options)
  }
  return { uploads, fetch: noted }
}

describeWithHomeserver('a reply with a chart and a file', {}, (server) => {
  describe.for(kindsOfRooms)('in $name', ({ encrypted }) => {
    test('is opened as it was made, and its captions carry the figures', async () => {
      const { uploads, fetch: fetchNoting } = noting()
      const { marie, vigie, room } = await meet(server.url, {
        room: { encrypted },
        platform: { fetch: fetchNoting },
      })
      await vigie.platform.post(roomId(`matrix:${room}`), reply, messageKey('bilan'))
      const picture = await marie.until(room, ({ kind }) => kind === 'm.image')
      const attached = await marie.until(room, ({ kind }) => kind === 'm.file')
      expect(picture).toMatchObject({ sender: vigie.userId, encrypted, mentions: [] })
      const { png, width, height } = await drawChart(chart, { words: words.fr })
      expect(await marie.file(picture)).toEqual(new Uint8Array(png))
      expect(await marie.file(attached)).toEqual(new TextEncoder().encode(file.content))
      expect(picture.body).toContain('Septembre 81,2 %, octobre 90 %, novembre 93,7 %.')
      expect(attached.body).toContain('Deux mois')
      expect(picture.content).toMatchObject({
        filename: 'graphique.png',
        info: { mimetype: 'image/png', size: png.length, w: width, h: height },
      })
      expect(attached.content).toMatchObject({ filename: 'taux.csv', info: { mimetype: 'text/csv' } })
      const text = await marie.until(room, ({ body }) => body.includes('Bilan de novembre'))
      const order = (await marie.messages(room)).map(({ id }) => id)
      expect([text.id, picture.id, attached.id].map((id) => order.indexOf(id))).toEqual([0, 1, 2])
      const types = uploads.map(({ type }) => type)
      expect(types).toEqual(
        encrypted ? ['application/octet-stream', 'application/octet-stream'] : ['image/png', file.mediaType],
      )
      const events = JSON.stringify(await rawEvents(marie.account, room))
      const held = uploads.reduce((text, { url, bytes }) => text + url + new TextDecoder().decode(bytes), events)
      for (const word of ['taux.csv', 'graphique.png', 'text/csv', 'septembre;0,812', 'PNG', 'Bilan'])
        expect(held.includes(word), word).toBe(!encrypted)
    })
  })
})

describeWithHomeserver('a long answer', {}, (server) => {
  test('comes in parts, in order, all in its thread, and each can be read', async () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, index) => line`Demande n° ${index} : à répondre avant la fin du mois`,
    )
    const long: Reply = {
      title: line`Toutes`,
      blocks: [{ kind: 'list', items: lines }],
      actions: [],
      audience: 'asker',
    }
    const { marie, vigie, room } = await meet(server.url, { answer: () => Promise.resolve(long) })
    const id = await marie.say(room, '!tout')
    await marie.until(room, ({ thread, body }) => thread === id && body.includes('Demande n° 2999 '))
    await caughtUp(marie, room)
    const parts = (await marie.messages(room)).filter(({ sender }) => sender === vigie.userId)
    expect(parts.length).toBeGreaterThan(2)
    for (const part of parts)
      expect(part).toMatchObject({ thread: id, kind: 'm.notice', mentions: [], encrypted: true })
    const numbers = [
      ...parts
        .map(({ body }) => body)
        .join('\n')
        .matchAll(/Demande n° (\d+) /g),
    ].map(([, n]) => Number(n))
    expect(numbers).toEqual(Array.from({ length: 3_000 }, (_, index) => index))
    expect(await marie.undecryptable(room)).toEqual([])
  })
})
