// Who is told that a digest did not reach its room.

import { describe, expect, test } from 'vitest'

import { raiseAlert } from '../../src/bot/alert.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { textReply } from '../../src/chat/reply.ts'
import type { Platform } from '../../src/chat/platform.ts'
import { line } from '../../src/i18n/rich-text.ts'
import { createLog } from '../../src/log.ts'
import { messageKey, roomId } from '../../src/register/ids.ts'

const log = createLog({ level: 'error', now: () => Temporal.Instant.from('2026-11-20T09:00:00Z') })
const key = messageKey('alert/failed/morning')
const failedRoom = roomId('matrix:!a:example.org')
const alert = { failedRoom, notice: textReply(line`le relevé n’est pas parti`), key }

const never = (): Promise<void> => new Promise(() => undefined)
const refuse = (): Promise<void> => Promise.reject(new Error('refused'))

interface World {
  readonly rooms: readonly string[]
  readonly officers: readonly string[]
  /** What each room or person does with what they are told; by default, they take it. */
  readonly fates?: Readonly<Record<string, () => Promise<void>>>
  readonly canTell?: boolean
}

/** Who was told, in order; a star where the word did not get through. */
const told = async ({ rooms, officers, fates = {}, canTell = true }: World): Promise<readonly string[]> => {
  const heard: string[] = []
  const take = (to: string): Promise<void> => {
    heard.push(to in fates ? `${to}*` : to)
    return fates[to]?.() ?? Promise.resolve()
  }
  const config = readConfig({ rooms: rooms.map((id) => ({ platform: 'matrix', id })), roles: { officers } }, {})
  const platform: Platform = {
    name: 'matrix',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    post: take,
    ...(canTell && { tell: (user: string) => take(user) }),
  }
  const setting = { config, log, platforms: [platform], rooms: config.rooms, post: take, patience: 10 }
  try {
    await raiseAlert(setting, alert)
  } catch {
    heard.push('nobody')
  }
  return heard
}

const [a, b, c] = ['!a:example.org', '!b:example.org', '!c:example.org']
const [paul, jeanne] = ['matrix:@paul:example.org', 'matrix:@jeanne:example.org']

describe('a digest that failed', () => {
  test('is told in another room, and to nobody else', async () => {
    expect(await told({ rooms: [a, b, c], officers: [paul] })).toEqual(['matrix:!b:example.org'])
  })

  test('is told in the next room when one refuses', async () => {
    const fates = { 'matrix:!b:example.org': refuse }
    expect(await told({ rooms: [a, b, c], officers: [paul], fates })).toEqual([
      'matrix:!b:example.org*',
      'matrix:!c:example.org',
    ])
  })

  test('is told to each officer alone where there is no other room', async () => {
    expect(await told({ rooms: [a], officers: [paul, jeanne] })).toEqual([paul, jeanne])
  })

  test('is told to each officer alone where no other room takes it, and once is enough', async () => {
    const fates = { 'matrix:!b:example.org': refuse, [paul]: refuse }
    expect(await told({ rooms: [a, b], officers: [paul, jeanne], fates })).toEqual([
      'matrix:!b:example.org*',
      `${paul}*`,
      jeanne,
    ])
  })

  test('waits for no server: what is not refused is on its way', async () => {
    const fates = { 'matrix:!b:example.org': never }
    expect(await told({ rooms: [a, b, c], officers: [paul], fates })).toEqual(['matrix:!b:example.org*'])
  })

  test.each([
    { rooms: [a], officers: [] },
    { rooms: [a], officers: [paul], canTell: false },
    { rooms: [a], officers: ['slack:U1'] },
    { rooms: [a], officers: [paul], fates: { [paul]: refuse } },
  ])('that nobody could be told of is an error, for the log: %j', async (world) => {
    expect((await told(world)).at(-1)).toBe('nobody')
  })
})
