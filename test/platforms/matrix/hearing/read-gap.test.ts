// How far back an absence is read, when clocks of other servers are wrong.

import type { MatrixClient } from 'matrix-js-sdk'
import { expect, test } from 'vitest'
import { readGap } from '../../../../src/platforms/matrix/hearing/read-gap.ts'

const message = (id: string, sent: number) => ({
  event_id: id,
  type: 'm.room.message',
  sender: '@marie:b.fr',
  origin_server_ts: sent,
  content: { msgtype: 'm.text', body: id },
})

/** Pages as the server gives them: the newest first. */
const serverWith = (pages: readonly (readonly object[])[]) => {
  const asked: string[] = []
  const authedRequest = (_method: string, _path: string, { from }: { readonly from: string }) => {
    asked.push(from)
    const page = Number(from)
    return Promise.resolve({ chunk: pages[page], ...(page + 1 < pages.length && { end: String(page + 1) }) })
  }
  const client = { getSafeUserId: () => '@vigie:b.fr', http: { authedRequest } } as unknown as MatrixClient
  return { client, asked }
}

const gap = { kind: 'gap', id: 'gap', room: '!a', from: '0', to: 's', hasArrival: false } as const

test('one message with an old date hides none of those behind it', async () => {
  const { client } = serverWith([[message('$3', 300), message('$old', 1), message('$2', 200)], [message('$1', 150)]])
  const { arrivals, isCut } = await readGap(client, gap, 100)
  expect(arrivals.map(({ id }) => id)).toEqual(['$1', '$2', '$3'])
  expect(isCut).toBe(true)
})

test('a page that is old throughout ends the reading', async () => {
  const { client, asked } = serverWith([[message('$3', 300)], [message('$2', 2), message('$1', 1)], [message('$0', 0)]])
  const { arrivals, isCut } = await readGap(client, gap, 100)
  expect(arrivals.map(({ id }) => id)).toEqual(['$3'])
  expect(isCut).toBe(true)
  expect(asked).toEqual(['0', '1'])
})

test('without anything old, nothing is said to be cut', async () => {
  const { client } = serverWith([[message('$2', 200)], [message('$1', 150)]])
  expect(await readGap(client, gap, 100)).toMatchObject({ isCut: false })
})
