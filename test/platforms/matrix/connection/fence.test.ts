// Which requests wait for the state to be durable.

import { describe, expect, test } from 'vitest'
import { fencedFetch } from '../../../../src/platforms/matrix/connection/fence.ts'

const base = 'https://matrix.example.org/_matrix/client/v3'

describe('a request', () => {
  const order = async (method: string | undefined, path: string, isRequest = false): Promise<readonly string[]> => {
    const happened: string[] = []
    const save = async () => {
      happened.push('save')
      await Promise.resolve()
      happened.push('saved')
    }
    const fetch = fencedFetch(save, async () => {
      happened.push('sent')
      return new Response('{}')
    })
    const options = method === undefined ? {} : { method }
    await (isRequest ? fetch(new Request(`${base}${path}`, options)) : fetch(new URL(`${base}${path}`), options))
    return happened
  }

  test.each([
    ['PUT', '/rooms/!a%3Ab.fr/send/m.room.encrypted/vigie-1'],
    ['PUT', '/rooms/!a%3Ab.fr/send/m.room.message/vigie-1'],
    ['PUT', '/rooms/!a%3Ab.fr/send/m.reaction/vigie-1'],
    ['PUT', '/sendToDevice/m.room.encrypted/1'],
    ['POST', '/keys/upload'],
    ['POST', '/keys/device_signing/upload'],
    ['POST', '/keys/signatures/upload'],
  ])('that uses up a key leaves once the state is saved: %s %s', async (method, path) => {
    const saved = ['save', 'saved', 'sent']
    expect(await order(method, path)).toEqual(saved)
    expect(await order(method, path, true)).toEqual(saved)
    expect(await order(method, `${path}?access=1`)).toEqual(saved)
  })

  test.each([
    ['GET', '/sync?since=s1'],
    ['POST', '/keys/query'],
    ['POST', '/keys/claim'],
    ['GET', '/rooms/!a%3Ab.fr/event/$e'],
    ['POST', '/rooms/!a%3Ab.fr/join'],
    [undefined, '/account/whoami'],
    ['GET', '/rooms/!a/send/m.room.message/1'],
  ])('that uses up none leaves at once: %s %s', async (method, path) => {
    expect(await order(method, path)).toEqual(['sent'])
  })

  test('does not leave when the state cannot be saved', async () => {
    let isSent = false
    const fetch = fencedFetch(
      () => Promise.reject(new Error('the disk is full')),
      async () => {
        isSent = true
        return new Response('{}')
      },
    )
    await expect(fetch(`${base}/keys/upload`, { method: 'POST' })).rejects.toThrow('the disk is full')
    expect(isSent).toBe(false)
  })
})
